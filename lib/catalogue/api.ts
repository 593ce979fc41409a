import 'server-only'
import { endpoint } from '@/lib/http/endpoint'
import { getCourse, listCourses } from './course-queries'
import { listFreeRooms } from './room-queries'
import { coursePage, courseView, freeRoomPage, sectionView, semesterList } from './schema'
import { getSection } from './section-queries'
import { listSemesters } from './semester-queries'

/** Read by members, and by guests who name a university whose catalogue is public. */
const open = { method: 'GET', who: 'anyone', kept: true, errors: [404] } as const

export const semestersApi = {
  list: endpoint({
    ...open,
    path: '/api/v1/semesters',
    summary: 'Semesters that have a catalogue, newest first',
    run: listSemesters,
    output: semesterList,
  }),
}

export const sectionsApi = {
  get: endpoint({
    ...open,
    path: '/api/v1/sections/{sectionId}',
    summary: 'One section',
    run: getSection,
    output: sectionView,
  }),
}

export const coursesApi = {
  list: endpoint({
    ...open,
    path: '/api/v1/courses',
    summary: 'Courses by name',
    run: listCourses,
    output: coursePage,
  }),
  get: endpoint({
    ...open,
    path: '/api/v1/courses/{courseId}',
    summary: 'A course with its offerings and their sections of every semester',
    run: getCourse,
    output: courseView,
  }),
}

export const roomsApi = {
  free: endpoint({
    ...open,
    path: '/api/v1/rooms/free',
    summary: 'Rooms in which no class of the semester meets then',
    run: listFreeRooms,
    output: freeRoomPage,
  }),
}
