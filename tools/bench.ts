/** `npm run bench`: the figures that can be measured on this machine, each beside its target. */
import { answerCpu } from './bench/answering.ts'
import { bundleFigures } from './bench/bundle.ts'
import { deskAtScale } from './bench/desk.ts'
import { firstByte } from './bench/first-byte.ts'
import { hundredfold } from './bench/hundredfold.ts'
import type { Figure } from './bench/median.ts'
import { widgetSizes } from './bench/sizes.ts'

const figures: Figure[] = [
  ...widgetSizes(),
  ...(await answerCpu()),
  ...hundredfold(),
  ...(await bundleFigures()),
  ...(await firstByte()),
  ...(await deskAtScale()),
]
console.log('| what | figure | to reach | |\n|---|---|---|---|')
for (const { what, value, target = '', met } of figures) {
  console.log(`| ${what} | ${value} | ${target} | ${met === undefined ? '' : met ? 'yes' : '**no**'} |`)
}
process.exit(0)
