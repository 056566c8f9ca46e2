import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { ApiError } from '@/api/envelope'
import type { Intake, Order } from '@/api/workshop-contract'
import type { Clash, Told } from '@/components/conflict-panel'
import { useProblemText } from '@/components/error-state'
import { useWorkshopFormat } from '@/hooks/use-workshop'
import { compared } from '@/lib/compared'
import { fromLocalInput, localInput } from '@/lib/local-input'

import { currentOf, orderQuery, saveOrder, TOPIC } from '../api'
import { headOf, headTerms } from '../head-values'

import { intakeQuery, saveIntake, signIntake, type Strokes } from './api'
import { type Draft, forgetIntake, keepIntake, keptIntake } from './draft'
import { fuelText, intakeTerms, type IntakeValues, intakeValues, marksOf } from './values'
import { useMarkText } from './words'

type Field = keyof IntakeValues

interface Standing {
  version: number
  theirs: IntakeValues
  mine: IntakeValues
  taken: Field[]
  disputed: Field[]
}

type Errors = Partial<Record<Field | 'root' | 'promised' | 'signed_by' | 'signature', string>>

interface FormOf {
  order: Order
  intake: Intake
  timezone: string
  onDone: () => void
}

/** A refused hour brings the order along, a refused protocol the protocol. */
const isIntake = (current: object | null): current is Intake =>
  current !== null && 'fuel_eighths' in current

const promisedOf = ({ promised_at: at }: Pick<Order, 'promised_at'>, timezone: string): string =>
  at === null ? '' : localInput(at, timezone)

/** What is signed too and is not written in this form. */
const aroundOf = ({ concern, inspection_fee_net: fee, files }: Intake): string =>
  JSON.stringify([concern, Number(fee), files.map(({ id }) => id)])

/** The form of an intake: what was read, what is typed, what somebody else saved meanwhile, and the way to the server. */
export function useIntakeForm({ order, intake, timezone, onDone }: FormOf) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const text = useProblemText()
  const markText = useMarkText()
  const format = useWorkshopFormat()
  const fresh = (): Draft => ({
    base: intakeValues(intake),
    version: intake.version,
    values: intakeValues(intake),
    promised: promisedOf(order, timezone),
    promisedBase: promisedOf(order, timezone),
    name: order.customer.name,
    strokes: [],
  })
  const [kept] = useState(() => keptIntake(order.id))
  const [state, setState] = useState<Draft>(() => kept ?? fresh())
  const [isFromDraft, setFromDraft] = useState(kept !== null)
  const [standing, setStanding] = useState<Standing | null>(null)
  const [errors, setErrors] = useState<Errors>({})
  const [isBusy, setBusy] = useState(false)

  const change = (changed: Partial<Draft>) => {
    setState((now) => ({ ...now, ...changed }))
  }
  /** What was signed were other words. */
  const unsign = () => {
    if (state.strokes.length === 0) return
    change({ strokes: [] })
    setErrors((now) => ({
      ...now,
      signature: t`Protokół jest teraz inny, niż był przy podpisie. Poproś o podpis jeszcze raz.`,
    }))
  }
  const write = (changed: Partial<IntakeValues>) => {
    if (Object.entries(changed).some(([name, value]) => state.values[name as Field] !== value))
      unsign()
    setState((now) => ({ ...now, values: { ...now.values, ...changed } }))
  }
  const around = aroundOf(intake)
  const [seen, setSeen] = useState(around)
  if (seen !== around) {
    setSeen(around)
    unsign()
  }
  const isTouched =
    Object.keys(state.base).some(
      (name) => state.values[name as Field] !== state.base[name as Field],
    ) || state.promised !== state.promisedBase
  useEffect(() => {
    if (isTouched) keepIntake(order.id, state)
    else forgetIntake(order.id)
  }, [isTouched, order.id, state])

  const met = (problem: unknown): boolean => {
    const current = currentOf(problem)
    if (!isIntake(current)) return false
    const theirs = intakeValues(current)
    const { taken, disputed } = compared(state.base, state.values, theirs)
    const values = { ...state.values }
    for (const field of taken) values[field] = theirs[field]
    setStanding({ version: current.version, theirs, mine: state.values, taken, disputed })
    queries.setQueryData(intakeQuery(order.id).queryKey, current)
    setState({ ...state, base: theirs, version: current.version, values })
    unsign()
    return true
  }
  const refused = (problem: unknown) => {
    const known: Errors = {}
    const names = [...Object.keys(state.values), 'signed_by', 'signature']
    if (problem instanceof ApiError && problem.status === 400)
      for (const [path, message] of Object.entries(problem.fieldMessages)) {
        const name = path.split('.')[0] ?? ''
        if (names.includes(name)) known[name as Field] = message
      }
    setErrors(Object.keys(known).length > 0 ? known : { root: text(problem) })
  }
  /** False when somebody else promised another hour meanwhile: theirs is told, and a second press goes on top of it. */
  const savePromised = async (): Promise<boolean> => {
    if (state.promised === state.promisedBase) return true
    const now = await queries.query({ ...orderQuery(order.id), staleTime: 0 })
    const theirs = promisedOf(now, timezone)
    if (theirs !== state.promisedBase && theirs !== state.promised) {
      const said = now.promised_at === null ? t`(puste)` : format.dateTime(now.promised_at)
      setErrors({
        promised: t`Ktoś zmienił termin przed chwilą: ${said}. Zapisz jeszcze raz, by zostawić swój.`,
      })
      change({ promisedBase: theirs })
      return false
    }
    const promised = state.promised === '' ? '' : fromLocalInput(state.promised, timezone)
    const terms = headTerms({ ...headOf(now), promised_at: promised }, now.version)
    queries.setQueryData(orderQuery(order.id).queryKey, await saveOrder(order.id, terms))
    change({ promisedBase: state.promised })
    return true
  }
  const submit = async () => {
    if (isBusy) return
    const terms = intakeTerms(state.values, state.base, state.version)
    if (terms === null) {
      setErrors({ mileage_km: t`Podaj przebieg w kilometrach, na przykład 120000.` })
      return
    }
    if (state.strokes.length > 0 && state.name.trim() === '') {
      setErrors({ signed_by: t`Podaj imię i nazwisko osoby, która podpisuje.` })
      return
    }
    setErrors({})
    setBusy(true)
    try {
      // The hour first: what the protocol's save answers is signed with it.
      if (!(await savePromised())) return
      let saved = await saveIntake(order.id, terms)
      // From here on a second try goes on top of this save.
      change({ base: intakeValues(saved), version: saved.version })
      setStanding(null)
      if (state.strokes.length > 0) {
        const promised = promisedOf(saved, timezone)
        if (aroundOf(saved) !== around || promised !== state.promised) {
          queries.setQueryData(intakeQuery(order.id).queryKey, saved)
          change({ promised, promisedBase: promised })
          unsign()
          return
        }
        saved = await signIntake(order.id, saved, state.name.trim(), state.strokes)
      }
      queries.setQueryData(intakeQuery(order.id).queryKey, saved)
      forgetIntake(order.id)
      void queries.invalidateQueries({ queryKey: [TOPIC] })
      onDone()
    } catch (problem) {
      if (!met(problem)) refused(problem)
    } finally {
      setBusy(false)
    }
  }

  const shown = (field: Field, values: IntakeValues): string => {
    const value = values[field]
    if (field === 'marks') return marksOf(values).map(markText).join('\n')
    return field === 'fuel_eighths' && value !== '' ? fuelText(Number(value)) : value
  }
  const told = (labels: Record<Field, string>): { taken: Told[]; clashes: Clash[] } => ({
    taken: (standing?.taken ?? []).map((field) => ({
      field,
      label: labels[field],
      theirs: standing ? shown(field, standing.theirs) : '',
    })),
    clashes: (standing?.disputed ?? []).map((field) => ({
      field,
      label: labels[field],
      theirs: standing ? shown(field, standing.theirs) : '',
      mine: standing ? shown(field, standing.mine) : '',
      isMine: state.values[field] !== standing?.theirs[field],
    })),
  })

  return {
    ...state,
    errors,
    standing,
    isBusy,
    isFromDraft,
    told,
    submit,
    write,
    setPromised: (promised: string) => {
      unsign()
      change({ promised })
    },
    setName: (name: string) => {
      change({ name })
    },
    setStrokes: (strokes: Strokes) => {
      change({ strokes })
    },
    choose: (field: string, isMine: boolean) => {
      if (!standing) return
      const name = field as Field
      const chosen = isMine ? standing.mine[name] : standing.theirs[name]
      write({ [name]: chosen })
    },
    /** What the server has, without what was typed here. */
    startAnew: () => {
      forgetIntake(order.id)
      const { base, version } = state
      setState(standing ? { ...fresh(), base, values: base, version } : fresh())
      setStanding(null)
      setErrors({})
      setFromDraft(false)
    },
  }
}
