import Link from 'next/link'
import type { Sharing } from '@/lib/friends/pair'
import { type Asked, askedAlike, wizardPath } from '@/lib/wizard/asked'
import { friendsMost } from '@/lib/wizard/policy'
import { type Option, Pick, Tick } from './chips'

export type CompanyProps = {
  /** Whose timetables one sees. */
  friends: readonly { id: string; nickname: string; shows: Sharing }[]
  /** Of those that are chosen. */
  classes: readonly {
    id: string
    course: { id: string; title: string }
    number: string
    friends: readonly string[]
  }[]
}

const much: Option[] = [
  ...[2, 3, 4, 6, 8].map((hours) => ({ value: `week-${hours * 60}`, label: `일주일에 ${hours}시간` })),
  ...[1, 2, 3].map((hours) => ({ value: `day-${hours * 60}`, label: `날마다 ${hours}시간` })),
]

/** Time that is kept free with friends, and classes to take with them. */
export function Company({ asked, friends, classes }: CompanyProps & { asked: Asked }) {
  if (friends.length === 0) return null
  const isFull = asked.with.length >= friendsMost

  return (
    <fieldset>
      <legend className="pb-2 text-16 font-650">친구와 함께</legend>
      <details open={asked.with.length > 0}>
        <summary className="w-fit py-1 text-13 text-ink-3">함께 빌 친구 고르기</summary>
        <div className="flex max-h-56 flex-wrap gap-x-1.5 gap-y-2.5 overflow-y-auto py-1.5">
          {friends
            .filter(({ id }) => !isFull || asked.with.includes(id))
            .map(({ id, nickname, shows }) => (
              <Tick
                key={id}
                name="with"
                value={id}
                isOn={asked.with.includes(id)}
                label={`${nickname} 님과 함께${shows === 'busy' ? ', 바쁜 시간만 보여요' : ''}`}
              >
                {nickname}
              </Tick>
            ))}
        </div>
      </details>
      {asked.with.length > 0 && (
        <div className="grid gap-2 pt-2">
          <div>
            <Pick
              label="함께 빌 시간"
              name="common"
              value={asked.common}
              open="일주일에 1시간"
              options={much}
            />
          </div>
          <p className="text-12 text-ink-3">
            월–금 09:00–18:00 가운데 다 같이 비는 시간이에요. 30분보다 짧은 틈은 빼고 더해요.
          </p>
          {classes.length > 0 && (
            <ul aria-label="친구의 수업">
              {classes.map((section) => (
                <AlikeRow key={section.id} asked={asked} section={section} />
              ))}
            </ul>
          )}
        </div>
      )}
    </fieldset>
  )
}

function AlikeRow({ asked, section }: { asked: Asked; section: CompanyProps['classes'][number] }) {
  const { id, course, number, friends } = section
  const isTaken = asked.groups.some(
    ({ courses, sections, must }) =>
      must && courses.length === 0 && sections.length === 1 && sections[0] === id,
  )

  return (
    <li className="flex items-center gap-2 border-b border-line py-1.5 text-13">
      <span className="min-w-0 flex-1 leading-[1.4]">
        <b className="font-600">
          {course.title} {number}
        </b>{' '}
        <span className="text-ink-3">{friends.join(', ')}</span>
      </span>
      {isTaken ? (
        <span className="text-12 text-ink-3">꼭 담아요</span>
      ) : (
        <Link
          href={wizardPath(askedAlike(asked, section))}
          replace
          prefetch={false}
          scroll={false}
          aria-label={`${course.title} ${number} 같이 듣기`}
          className="relative text-13 font-600 text-primary after:absolute after:-inset-2"
        >
          같이 듣기
        </Link>
      )}
    </li>
  )
}
