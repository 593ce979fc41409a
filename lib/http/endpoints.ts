import 'server-only'
import { meApi, passwordResetsApi, tokensApi, usersApi } from '@/lib/accounts/api'
import { boardsApi } from '@/lib/boards/api'
import { coursesApi, roomsApi, sectionsApi, semestersApi } from '@/lib/catalogue/api'
import { changesApi } from '@/lib/changes/api'
import { commentsApi } from '@/lib/comments/api'
import { departureApi } from '@/lib/departure/api'
import { enrolmentApi } from '@/lib/enrolment/api'
import { friendsApi } from '@/lib/friends/api'
import { gradesApi } from '@/lib/grades/api'
import { graduationApi } from '@/lib/graduation/api'
import { packsApi } from '@/lib/graduation/pack-api'
import { importsApi } from '@/lib/imports/api'
import { inboxApi } from '@/lib/inbox/api'
import { reportsApi } from '@/lib/moderation/api'
import { postsApi } from '@/lib/posts/api'
import { reviewsApi } from '@/lib/reviews/api'
import { examNotesApi } from '@/lib/reviews/exam-api'
import { sharingApi } from '@/lib/sharing/api'
import { findingApi, timetablesApi } from '@/lib/timetables/api'
import { todayApi } from '@/lib/timetables/today-api'
import { togetherApi } from '@/lib/together/api'
import { transferApi } from '@/lib/transfer/api'
import { universitiesApi } from '@/lib/universities/api'
import { wizardApi } from '@/lib/wizard/api'
import type { Endpoint } from './endpoint'

/** Every endpoint there is, in the order of the documentation. A domain adds its line. */
export const endpoints: Endpoint[] = [
  ...Object.values(universitiesApi),
  ...Object.values(usersApi),
  ...Object.values(tokensApi),
  ...Object.values(meApi),
  ...Object.values(passwordResetsApi),
  ...Object.values(boardsApi),
  ...Object.values(postsApi),
  ...Object.values(commentsApi),
  ...Object.values(inboxApi),
  ...Object.values(semestersApi),
  ...Object.values(sectionsApi),
  ...Object.values(coursesApi),
  ...Object.values(roomsApi),
  ...Object.values(findingApi),
  ...Object.values(timetablesApi),
  ...Object.values(transferApi),
  ...Object.values(todayApi),
  ...Object.values(reviewsApi),
  ...Object.values(examNotesApi),
  ...Object.values(reportsApi),
  ...Object.values(gradesApi),
  ...Object.values(changesApi),
  ...Object.values(enrolmentApi),
  ...Object.values(wizardApi),
  ...Object.values(friendsApi),
  ...Object.values(togetherApi),
  ...Object.values(sharingApi),
  ...Object.values(departureApi),
  ...Object.values(importsApi),
  ...Object.values(graduationApi),
  ...Object.values(packsApi),
]
