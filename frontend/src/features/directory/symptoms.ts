/**
 * What people say of their car and which services of the catalogue answer it. A hint for the search box, never a
 * diagnosis: nothing is chosen without the person choosing it. Words count from their beginning, and those that begin
 * names too only whole: „Szybki Serwis” is no broken „szyba”, „Pomoc drogowa” no lost „moc”.
 */
const SYMPTOMS: readonly [words: RegExp, services: readonly string[]][] = [
  [
    /\b((za|przy)?ham(ul(ec|c)|ow|uj)|klock(i|a|ow|ami|ach)?\b|klocek|tarcz|zacisk|brak(es?|ing)\b)/,
    ['brake-pads-front', 'brake-discs-pads', 'brake-fluid'],
  ],
  [/\b(olej(u|e|em|ow[aey]\w*)?|oil)\b/, ['oil-change', 'gearbox-oil']],
  [
    /\b(opon|kol[ao]?\b|kap(ec|ci[ae])\b|gum[aye]\b|przebi|tyres?\b|tires?\b|flat\b|punct)/,
    ['tyre-swap', 'tyre-fitting', 'tyre-repair'],
  ],
  [/\b(sciaga|zbieznos|geometri|pulls? (to|left|right))/, ['wheel-alignment', 'suspension-check']],
  [
    /\b((za)?(st|p)uka(ja|c|ni[ae])?\b|zawiesz|amortyz|dziur|knock|clunk|bumps?\b)/,
    ['suspension-check', 'control-arms', 'shock-absorbers'],
  ],
  [/\b(hucz|buczy|lozysk|humm|bearing)/, ['wheel-bearing', 'tyre-fitting']],
  [
    /\b(nie (odpala|zapala|krec)|akumulat|rozruszn|won.?t start|not start|battery)/,
    ['battery', 'starter', 'computer-diagnostics'],
  ],
  [
    /\b(kontrolk|check ?engine|blad\b|bled(y|ow)\b|trybie awar|diagnos|warning light)/,
    ['computer-diagnostics', 'engine-diagnostics'],
  ],
  [
    /\b(szarpi|slab[aoy]\b|slabnie|moc[ya]?\b|dymi(c|eni\w*)?\b|kop(ci|ec)|turb(o|in)|jerk|smok(es?|ing|y)\b|power\b)/,
    ['engine-diagnostics', 'turbo', 'injectors'],
  ],
  [
    /\b((prze|za|na)?grze(je|wa)|przegrz|plyn\w* chlod|temperat|overheat|coolant)/,
    ['coolant-change', 'water-pump', 'engine-diagnostics'],
  ],
  [
    /\b(klima(t|\b)|nawiew|chlodzi slabo|air ?con|ac\b)/,
    ['ac-service', 'ac-disinfection', 'ac-leak'],
  ],
  [/\b(sprzeg|slizga|clutch)/, ['clutch', 'dual-mass-flywheel']],
  [/\b(rozrzad|timing)/, ['timing-belt']],
  [/\b(wydech|tlumik|glosn|exhaust|loud)/, ['exhaust-repair']],
  [/\b(dpf\b|filtr czastek)/, ['dpf-cleaning']],
  [/\b(swiat(l[aeo]|el)|zarowk|reflekt|headlight|bulbs?\b)/, ['lights']],
  [/\b(alternat|ladowani|charging)/, ['alternator', 'battery']],
  [/\b(szyb([aye]|ie|ach)?\b|windscreen|windshield)/, ['windscreen']],
  [
    /\b(rys[aye]\b|porysow|lakier|wgniec|zderzak|dent(s|ed)?\b|scratch|paint)/,
    ['paint-repair', 'dent-removal'],
  ],
  [/\b(przeglad|badani|service due|mot\b|inspection)/, ['periodic-service', 'pre-inspection']],
  [/\b(gaz(u|em|ow[aey]\w*)?|lpg)\b/, ['lpg-service']],
  [
    /\b(drga|(za)?trzesie|wibr|vibrat|shak(es?|ing|y)\b)/,
    ['wheel-balancing', 'brake-discs-pads', 'suspension-check'],
  ],
  [/\b(kup(ie|no|ic)\b|uzywan|before buying|used car)/, ['pre-purchase']],
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
