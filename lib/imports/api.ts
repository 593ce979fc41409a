import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { cancelImport, commitImport, mapImport, rollBackImport } from './commands'
import { changePage, importPage, importView, issuePage } from './import-schema'
import { isMoving } from './import-status'
import { getImport, listChanges, listImports, listIssues, reportIssues } from './queries'
import { startImport } from './start-commands'

const imports = '/api/v1/admin/catalogue/imports'

export const importsApi = {
  list: endpoint({
    method: 'GET',
    path: imports,
    summary: 'Imports of the university, the last one first',
    run: listImports,
    output: importPage,
  }),
  start: endpoint({
    method: 'POST',
    path: imports,
    summary: 'Take in the course list of a semester; it is read in the background',
    run: startImport,
    output: importView,
    status: 202,
    upload: true,
    headers: { idempotencyKey: 'idempotencyKey' },
    location: ({ id }) => `${imports}/${id}`,
    errors: [409],
  }),
  get: endpoint({
    method: 'GET',
    path: `${imports}/{importId}`,
    summary: 'How far an import is, and what was found',
    run: getImport,
    output: importView,
  }),
  follow: endpoint({
    method: 'GET',
    path: `${imports}/{importId}/events`,
    summary: 'The same as live events, until it needs somebody or is over',
    run: getImport,
    output: importView,
    follow: ({ status }) => isMoving(status),
  }),
  issues: endpoint({
    method: 'GET',
    path: `${imports}/{importId}/issues`,
    summary: 'What was noticed while the file was read, in the order of its rows',
    run: listIssues,
    output: issuePage,
  }),
  report: endpoint({
    method: 'GET',
    path: `${imports}/{importId}/report`,
    summary: 'The same as one CSV table',
    run: reportIssues,
    output: z.string(),
    type: 'text/csv',
    download: 'catalogue-issues.csv',
  }),
  changes: endpoint({
    method: 'GET',
    path: `${imports}/{importId}/changes`,
    summary: 'What an import does to the catalogue, or did, section by section',
    run: listChanges,
    output: changePage,
  }),
  map: endpoint({
    method: 'PUT',
    path: `${imports}/{importId}/mapping`,
    summary: 'Say which column holds what; the file is read anew',
    run: mapImport,
    output: importView,
    errors: [409],
  }),
  commit: endpoint({
    method: 'POST',
    path: `${imports}/{importId}/commit`,
    summary: 'Confirm the dry run; it is written in the background',
    run: commitImport,
    output: importView,
    status: 202,
    errors: [409],
  }),
  rollBack: endpoint({
    method: 'POST',
    path: `${imports}/{importId}/rollback`,
    summary: 'Take the newest version of a semester back',
    run: rollBackImport,
    output: importView,
    errors: [409],
  }),
  cancel: endpoint({
    method: 'DELETE',
    path: `${imports}/{importId}`,
    summary: 'Call an import off; the catalogue stays as it was',
    run: cancelImport,
    output: z.void(),
    errors: [409],
  }),
}
