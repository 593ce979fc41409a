import { encode } from 'uqr'

/** A link as a QR code (ISO/IEC 18004), dark on light in both looks so that every camera reads it. */
export function InviteCode({ url }: { url: string }) {
  const { data, size } = encode(url, { ecc: 'M', border: 2 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))

  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="초대 링크의 QR 코드"
      shapeRendering="crispEdges"
      className="size-44 rounded-ctl bg-white"
    >
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
