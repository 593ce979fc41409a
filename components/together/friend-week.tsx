import { WeekGrid } from '@/components/catalogue/week-grid'
import { weekdays } from '@/lib/catalogue/meeting'
import type { FriendPlanView } from '@/lib/together/schema'

/** A friend's week as far as they show it, and the same in words. */
export function FriendWeek({ plan: { friend, shows, entries, busy } }: { plan: FriendPlanView }) {
  if (shows === 'none') {
    return (
      <p className="py-6 text-15 text-ink-2">{friend.nickname} 님이 이 학기에 보여 주는 시간표가 없어요.</p>
    )
  }
  const blocks =
    shows === 'full'
      ? entries.flatMap(({ title, colour, meetings }) =>
          meetings.map((meeting) => ({ ...meeting, title, colour })),
        )
      : busy.map((stretch) => ({ ...stretch, title: '수업' }))

  return (
    <div className="pt-4">
      <WeekGrid blocks={blocks} />
      <ul aria-label={`${friend.nickname} 님의 시간표`} className="pt-3">
        {shows === 'full'
          ? entries.map(({ title, professor, meetings }) => (
              <li key={`${title} ${professor}`} className="border-b border-line py-2.5 text-14">
                <p className="font-550">{title}</p>
                <p className="text-13 text-ink-3">
                  {[professor, ...meetings.map(wordsOf)].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))
          : busy.map((stretch) => (
              <li key={wordsOf(stretch)} className="border-b border-line py-2.5 text-14">
                {wordsOf(stretch)}
              </li>
            ))}
      </ul>
    </div>
  )
}

function wordsOf({ day, start, end }: FriendPlanView['busy'][number]): string {
  return `${weekdays[day]} ${start}–${end}`
}
