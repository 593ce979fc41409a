import { Part } from '@/components/ui/part'
import { byBuilding } from '@/lib/catalogue/room-moment'
import type { FreeRoomView } from '@/lib/catalogue/schema'

/** Free rooms by building, each with the time until which nothing meets there. */
export function RoomList({ rooms }: { rooms: readonly FreeRoomView[] }) {
  return byBuilding(rooms).map(([building, held], index) => (
    <Part key={building} id={`building-${index}`} title={building} count={held.length}>
      <ul className="grid gap-x-8 wide:grid-cols-2">
        {held.map(({ room, freeUntil }) => (
          <li
            key={room}
            className="flex min-h-11 items-center justify-between gap-3 border-b border-line text-15"
          >
            {room}
            <span className="text-13 text-ink-3 tabular-nums">
              {freeUntil ? `${freeUntil}까지 비어요` : '이날은 계속 비어요'}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  ))
}
