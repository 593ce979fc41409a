import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { closeBoard, editBoard, openBoard, pinBoard, unpinBoard } from './commands'
import { getBoard, listBoards } from './queries'
import { boardList, boardView, pinView } from './schema'

export const boardsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/boards',
    summary: "Boards: one's pins, then the university's order",
    run: listBoards,
    output: boardList,
  }),
  open: endpoint({
    method: 'POST',
    path: '/api/v1/boards',
    summary: 'Open a board of one’s own',
    run: openBoard,
    output: boardView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    location: (board) => `/api/v1/boards/${board.slug}`,
    errors: [409],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/boards/{slug}',
    summary: 'One board',
    run: getBoard,
    output: boardView,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/api/v1/boards/{slug}',
    summary: 'Change the words or the notice of one’s own board, or hand it over',
    run: editBoard,
    output: boardView,
    errors: [409],
  }),
  close: endpoint({
    method: 'DELETE',
    path: '/api/v1/boards/{slug}',
    summary: 'Close one’s own board while it is empty',
    run: closeBoard,
    output: z.void(),
    errors: [409],
  }),
  pin: endpoint({
    method: 'PUT',
    path: '/api/v1/boards/{slug}/pin',
    summary: 'Pin a board',
    run: pinBoard,
    output: pinView,
  }),
  unpin: endpoint({
    method: 'DELETE',
    path: '/api/v1/boards/{slug}/pin',
    summary: 'Let a pin go',
    run: unpinBoard,
    output: pinView,
  }),
}
