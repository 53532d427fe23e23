import type { FrameSettings } from '../../protocol/index.ts'
import '../parts/parts.css'
import './frame.css'
import { mount } from './mount.tsx'

const settings: FrameSettings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}')
mount(settings, document.getElementById('app') as HTMLElement)
