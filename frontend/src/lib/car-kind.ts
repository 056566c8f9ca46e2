export type CarKind = 'car' | 'van' | 'electric' | 'motorcycle'

/** Makes and models that leave no doubt; whoever writes both knows more than a name can tell. */
const KNOWN: readonly { kind: CarKind; makes?: RegExp; models?: RegExp }[] = [
  {
    kind: 'motorcycle',
    makes:
      /^(aprilia|benelli|cfmoto|ducati|harley|harley[- ]davidson|husqvarna|indian|junak|kawasaki|ktm|kymco|moto guzzi|mv agusta|piaggio|romet|royal enfield|triumph|vespa|yamaha|zipp)$/,
    models: /\b(cbr ?\d*|gsx|africa twin|gold ?wing|v-?strom|burgman|hayabusa|r ?1[2-3]50 ?gs)\b/,
  },
  {
    kind: 'electric',
    makes: /^(tesla|polestar|nio|xpeng)$/,
    models:
      /\b(e-?golf|e-?up|e-?tron|id\.? ?(3|4|5|7|buzz)|leaf|ariya|zoe|twingo e-?tech|i3|i4|ix3?|eq[abcesv]|ioniq ?[569]|e-?niro|ev[69]|kona electric|enyaq|elroq|born|e-?208|e-?2008|e-?corsa|mokka-?e|spring|taycan|mach-?e|mx-?30|bz4x)\b/,
  },
  {
    kind: 'van',
    makes: /^(iveco|man|daf)$/,
    models:
      /\b(boxer|caddy|combo|crafter|daily|dobl[oò]|ducato|expert|express|fiorino|jumper|jumpy|kangoo|master|movano|nv[2-4]00|partner|proace|rifter|scudo|sprinter|tourneo|trafic|transit|transporter|vito|vivaro|berlingo)\b/,
  },
]

interface Called {
  make: string
  model: string
  /** What a car is called that nobody wrote make and model of: „Ford Transit 2018”. */
  label?: string
}

/** What kind of car it is, when its make or model says so; null when it does not. */
export function carKindOf({ make, model, label = '' }: Called): CarKind | null {
  const by = (make || (label.split(' ')[0] ?? '')).trim().toLowerCase()
  const called = (model || label).trim().toLowerCase()
  const known = KNOWN.find(
    ({ makes, models }) => makes?.test(by) === true || models?.test(called) === true,
  )
  return known?.kind ?? null
}

/** The template to begin with: the one of the car's kind, else the one for cars, else the first. */
export function templateFor<Template extends { car_kind: CarKind }>(
  templates: readonly Template[],
  vehicle: Called,
): Template | undefined {
  const of = (kind: CarKind | null) => templates.find(({ car_kind }) => car_kind === kind)
  return of(carKindOf(vehicle)) ?? of('car') ?? templates[0]
}
