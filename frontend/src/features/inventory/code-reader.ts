import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library'

/** More pixels make it slower, not surer. */
const WIDEST = 960

const FORMATS = [
  BarcodeFormat.EAN_13,
  BarcodeFormat.EAN_8,
  BarcodeFormat.UPC_A,
  BarcodeFormat.UPC_E,
  BarcodeFormat.CODE_128,
  BarcodeFormat.CODE_39,
  BarcodeFormat.ITF,
  BarcodeFormat.QR_CODE,
]

/** As a canvas gives it: red, green, blue and opacity of every point. */
interface Picture {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** What a picture says, or null when there is no code in it. A label may lie on its side. */
export function readCode({ data, width, height }: Picture): string | null {
  const light = new Uint8ClampedArray(width * height)
  const turned = new Uint8ClampedArray(width * height)
  for (let at = 0; at < light.length; at += 1) {
    const from = at * 4
    const [red = 0, green = 0, blue = 0] = data.subarray(from, from + 3)
    const [row, column] = [Math.floor(at / width), at % width]
    light[at] = turned[column * height + height - 1 - row] = (red + 2 * green + blue) / 4
  }
  return (
    readLight(new RGBLuminanceSource(light, width, height)) ??
    readLight(new RGBLuminanceSource(turned, height, width))
  )
}

function readLight(light: RGBLuminanceSource): string | null {
  const reader = new MultiFormatReader()
  reader.setHints(
    new Map<DecodeHintType, unknown>([
      [DecodeHintType.POSSIBLE_FORMATS, FORMATS],
      [DecodeHintType.TRY_HARDER, true],
    ]),
  )
  try {
    return reader.decode(new BinaryBitmap(new HybridBinarizer(light))).getText()
  } catch {
    // It knows no other way to say that it saw nothing.
    return null
  }
}

/** Stands in for the browser's own BarcodeDetector where there is none: on an iPhone, in Firefox. */
export class CodeReader {
  private readonly canvas = document.createElement('canvas')

  detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]> {
    const { videoWidth, videoHeight } = video
    const by = Math.min(1, WIDEST / videoWidth)
    const [width, height] = [Math.round(videoWidth * by), Math.round(videoHeight * by)]
    if (!(width > 0 && height > 0)) return Promise.resolve([])
    this.canvas.width = width
    this.canvas.height = height
    const pen = this.canvas.getContext('2d', { willReadFrequently: true })
    if (!pen) return Promise.resolve([])
    pen.drawImage(video, 0, 0, width, height)
    const text = readCode(pen.getImageData(0, 0, width, height))
    return Promise.resolve(text === null ? [] : [{ rawValue: text }])
  }
}
