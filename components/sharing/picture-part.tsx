import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SegmentLinks } from '@/components/ui/segment'
import type { PictureLook } from '@/lib/sharing/schema'
import { WayOut } from './way-out'

const pictures = [
  { size: 'phone', label: '휴대폰 배경', width: 1170, height: 2532, className: 'w-[92px]' },
  { size: 'square', label: '정사각형', width: 1080, height: 1080, className: 'w-[150px]' },
  { size: 'a4', label: 'A4', width: 2480, height: 3508, className: 'w-[141px]' },
] as const

type PicturePartProps = { timetableId: string; name: string; look: PictureLook }

/** The plan as a picture in three sizes, each to be looked at and taken. */
export function PicturePart({ timetableId, name, look }: PicturePartProps) {
  const at = (size: string) => `/api/v1/timetables/${timetableId}/image.png?size=${size}&look=${look}`
  const here = `/timetables/${timetableId}/share`

  return (
    <WayOut
      id="pictures"
      title="그림"
      lead="휴대폰 배경은 시계가 놓일 자리를 비워 두었어요. 시간이 없는 수업은 아래에 따로 적어요."
    >
      <SegmentLinks
        label="그림 색"
        items={[
          { href: here, label: '밝게', current: look === 'light' },
          { href: `${here}?look=dark`, label: '어둡게', current: look === 'dark' },
        ]}
      />
      <ul className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-5">
        {pictures.map(({ size, label, width, height, className }) => (
          <li key={size} className="grid justify-items-start gap-2.5">
            {/* biome-ignore lint/performance/noImgElement: made by this server, in the size it is shown to be */}
            <img
              src={at(size)}
              alt={`${label} 미리보기`}
              width={width}
              height={height}
              loading="lazy"
              className={`h-auto rounded-pic shadow-rest ${className}`}
            />
            <a
              href={at(size)}
              download={`${name} ${label}.png`}
              className={buttonClass({ tone: 'line', size: 's' })}
            >
              <Icon name="download" className="size-[1.25em]" />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </WayOut>
  )
}
