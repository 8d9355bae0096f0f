import sharp from 'sharp'
import type { Rotation } from '#documents/rotation'

/** A preview turned clockwise. */
export function turnPreview(content: Buffer, rotation: Rotation): Promise<Buffer> {
  return sharp(content).rotate(rotation).webp({ quality: 82, effort: 2 }).toBuffer()
}
