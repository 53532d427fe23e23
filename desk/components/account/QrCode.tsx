import { encode } from 'uqr'
import './QrCode.css'

/** Modules of white around the code, as the standard asks for. */
const border = 4

/** A text as a picture that a telephone reads. */
export function QrCode({ value, label }: { value: string; label: string }) {
  const { data, size } = encode(value, { ecc: 'M', border })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path d={dark.join('')} />
    </svg>
  )
}
