import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { editPack, makePack, removePack, restorePack } from './pack-commands'
import { getPack, listPacks } from './pack-queries'
import { type PackView, packPage, packView } from './pack-schema'

const packs = '/api/v1/graduation/packs'
const etag = ({ version }: PackView) => version

export const packsApi = {
  list: endpoint({
    method: 'GET',
    path: packs,
    summary: 'What departments ask for graduation, by year of entry, newest first',
    run: listPacks,
    output: packPage,
  }),
  make: endpoint({
    method: 'POST',
    path: packs,
    summary: 'Write what a department asks; administrators only',
    run: makePack,
    output: packView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    location: ({ id }) => `${packs}/${id}`,
    etag,
    errors: [409],
  }),
  get: endpoint({
    method: 'GET',
    path: `${packs}/{packId}`,
    summary: 'One pack of rules',
    run: getPack,
    output: packView,
    etag,
  }),
  edit: endpoint({
    method: 'PUT',
    path: `${packs}/{packId}`,
    summary: 'Write the whole pack anew; administrators only',
    run: editPack,
    output: packView,
    headers: { ifMatch: 'version' },
    etag,
    errors: [409],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: `${packs}/{packId}`,
    summary: 'Take a pack away; administrators only',
    run: removePack,
    output: z.void(),
  }),
  restore: endpoint({
    method: 'POST',
    path: `${packs}/{packId}/restore`,
    summary: 'Put a pack back within ten minutes; administrators only',
    run: restorePack,
    output: packView,
    etag,
    errors: [409],
  }),
}
