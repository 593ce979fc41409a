import 'server-only'
import { accountsAsks } from './asks/accounts'
import { catalogueAsks } from './asks/catalogue'
import { changeAsks } from './asks/changes'
import { enrolmentAsks } from './asks/enrolment'
import { friendsAsks } from './asks/friends'
import { gradesAsks } from './asks/grades'
import { graduationAsks } from './asks/graduation'
import { importsAsks } from './asks/imports'
import { plansAsks } from './asks/plans'
import { reviewAsks } from './asks/reviews'
import type { Making } from './asks/scene'
import { sharingAsks } from './asks/sharing'
import { talkAsks } from './asks/talk'
import { transferAsks } from './asks/transfer'

/** A good request for every method of every path, with things of its own each time. */
export const asks: Record<string, Making> = {
  ...accountsAsks,
  ...talkAsks,
  ...catalogueAsks,
  ...plansAsks,
  ...gradesAsks,
  ...sharingAsks,
  ...changeAsks,
  ...enrolmentAsks,
  ...friendsAsks,
  ...graduationAsks,
  ...importsAsks,
  ...reviewAsks,
  ...transferAsks,
}
