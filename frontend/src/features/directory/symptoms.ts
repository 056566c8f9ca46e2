/**
 * What people say of their car and which services of the catalogue answer it. A hint for the search box, never a
 * diagnosis: nothing is chosen without the person choosing it.
 */
const SYMPTOMS: readonly [words: RegExp, services: readonly string[]][] = [
  [
    /hamul|hamow|hamuj|klock|tarcz|zacisk|brak(e|ing)/,
    ['brake-pads-front', 'brake-discs-pads', 'brake-fluid'],
  ],
  [/olej|\boil\b/, ['oil-change', 'gearbox-oil']],
  [
    /opon|\bkol[ao]?\b|kapec|guma|przebi|tyre|tire|flat|punct/,
    ['tyre-swap', 'tyre-fitting', 'tyre-repair'],
  ],
  [/sciaga|zbieznos|geometri|pulls? (to|left|right)/, ['wheel-alignment', 'suspension-check']],
  [
    /stuka|puka|zawiesz|amortyz|dziur|knock|clunk|bump/,
    ['suspension-check', 'control-arms', 'shock-absorbers'],
  ],
  [/hucz|buczy|lozysk|humm|bearing/, ['wheel-bearing', 'tyre-fitting']],
  [
    /nie (odpala|zapala|krec)|akumulat|rozruszn|won.?t start|not start|battery/,
    ['battery', 'starter', 'computer-diagnostics'],
  ],
  [
    /kontrolk|check ?engine|blad|trybie awar|diagnos|warning light/,
    ['computer-diagnostics', 'engine-diagnostics'],
  ],
  [
    /szarpi|slab[ao]|moc|dymi|kop[ci]|turb|jerk|smok|power/,
    ['engine-diagnostics', 'turbo', 'injectors'],
  ],
  [
    /grzeje|przegrz|plyn chlod|temperat|overheat|coolant/,
    ['coolant-change', 'water-pump', 'engine-diagnostics'],
  ],
  [/klimat|nawiew|chlodzi slabo|air ?con|\bac\b/, ['ac-service', 'ac-disinfection', 'ac-leak']],
  [/sprzeg|slizga|clutch/, ['clutch', 'dual-mass-flywheel']],
  [/rozrzad|timing/, ['timing-belt']],
  [/wydech|tlumik|glosn|exhaust|loud/, ['exhaust-repair']],
  [/\bdpf\b|filtr czastek/, ['dpf-cleaning']],
  [/swiat|zarowk|reflekt|headlight|bulb/, ['lights']],
  [/alternat|ladowani|charging/, ['alternator', 'battery']],
  [/szyb|windscreen|windshield/, ['windscreen']],
  [/rys[ay]|lakier|wgniec|zderzak|dent|scratch|paint/, ['paint-repair', 'dent-removal']],
  [/przeglad|badani|service due|\bmot\b|inspection/, ['periodic-service', 'pre-inspection']],
  [/gaz|\blpg\b/, ['lpg-service']],
  [/drga|trzesie|wibr|vibrat|shak/, ['wheel-balancing', 'brake-discs-pads', 'suspension-check']],
  [/kup(ie|no|ic)|uzywan|before buying|used car/, ['pre-purchase']],
]

/** Small letters without diacritics, as the directory's own search compares them. */
export function fold(text: string): string {
  return text
    .toLocaleLowerCase('pl')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
}

/** Codes of the services that may answer a complaint, the likeliest first; empty when no word is known. */
export function servicesForComplaint(text: string): string[] {
  const words = fold(text)
  if (words.length < 3) return []
  const found = SYMPTOMS.filter(([pattern]) => pattern.test(words)).flatMap(([, codes]) => codes)
  return [...new Set(found)].slice(0, 5)
}

/** Everything typed stands at the beginning of some word of the name. */
export function matchesName(name: string, typed: string): boolean {
  const words = fold(name).split(/[\s,/-]+/)
  return fold(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)))
}
