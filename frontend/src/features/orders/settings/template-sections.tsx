import { Trans, useLingui } from '@lingui/react/macro'
import DownIcon from '@mui/icons-material/ArrowDownward'
import UpIcon from '@mui/icons-material/ArrowUpward'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'

import { ActionButton } from '@/components/action-button'
import { Field, SelectField } from '@/components/field'
import { IconButton } from '@/components/icon-button'

import {
  emptyPoint,
  emptySection,
  type Measured,
  moved,
  type PointValues,
  type SectionValues,
  type Wrong,
} from './template-values'

const Sections = styled('ol')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 20,
  margin: 0,
  padding: 0,
  listStyle: 'none',
})

const Section = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 10,
  padding: 14,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  '@media (max-width: 719px)': { padding: '12px 10px' },
}))

const Head = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'end',
  gap: 8,
})

const Points = styled('ol')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 12,
  margin: 0,
  padding: 0,
  listStyle: 'none',
})

const Point = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 210px auto',
  alignItems: 'end',
  gap: 8,
  paddingTop: 12,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > [data-limits]': {
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: '90px repeat(2, minmax(0, 150px))',
    gap: 8,
    alignItems: 'end',
  },
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > [data-limits]': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
}))

const Tools = styled('span')({ display: 'inline-flex', gap: 2 })

interface ToolsProps {
  name: string
  at: number
  of: number
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** Up, down and away. At an end the button stays, so that the focus does too, and says that there is no further. */
function MoveTools({ name, at, of, onMove, onRemove }: ToolsProps) {
  const { t } = useLingui()
  const isFirst = at === 0
  const isLast = at === of - 1
  return (
    <Tools>
      <IconButton
        aria-label={t`Wyżej: ${name}`}
        aria-disabled={isFirst}
        style={isFirst ? { opacity: 0.4 } : undefined}
        onClick={() => {
          if (!isFirst) onMove(-1)
        }}
      >
        <UpIcon />
      </IconButton>
      <IconButton
        aria-label={t`Niżej: ${name}`}
        aria-disabled={isLast}
        style={isLast ? { opacity: 0.4 } : undefined}
        onClick={() => {
          if (!isLast) onMove(1)
        }}
      >
        <DownIcon />
      </IconButton>
      <IconButton aria-label={t`Usuń: ${name}`} onClick={onRemove}>
        <DeleteIcon />
      </IconButton>
    </Tools>
  )
}

interface PointRowProps extends Omit<ToolsProps, 'name'> {
  point: PointValues
  errorOf: (field: Wrong['field']) => string | undefined
  onChange: (change: Partial<PointValues>) => void
  /** Enter in a name begins the next point. */
  onNext: () => void
}

function PointRow({ point, errorOf, onChange, onNext, ...tools }: PointRowProps) {
  const { t } = useLingui()
  const ways: Record<Measured, string> = {
    eye: t`ocena na oko`,
    falling: t`pomiar: im mniej, tym gorzej`,
    rising: t`pomiar: im więcej, tym gorzej`,
  }
  const told = (name: 'unit' | 'yellow_at' | 'red_at') => ({
    name,
    value: point[name],
    error: errorOf(name),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => {
      onChange({ [name]: event.target.value })
    },
  })
  return (
    <Point data-key={point.key}>
      <Field
        label={t`Punkt`}
        name="name"
        maxLength={120}
        autoComplete="off"
        error={errorOf('name')}
        value={point.name}
        onChange={({ target }) => {
          onChange({ name: target.value })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (point.name.trim() !== '') onNext()
        }}
      />
      <SelectField
        label={t`Jak oceniany`}
        value={point.measured}
        onChange={({ target }) => {
          onChange({ measured: target.value as Measured })
        }}
      >
        {Object.entries(ways).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </SelectField>
      <MoveTools name={point.name || t`nowy punkt`} {...tools} />
      {point.measured === 'eye' ? null : (
        <div data-limits="">
          <Field label={t`Jednostka`} maxLength={8} placeholder="mm" {...told('unit')} />
          <Field label={t`Żółte od`} inputMode="decimal" maxLength={10} {...told('yellow_at')} />
          <Field label={t`Czerwone od`} inputMode="decimal" maxLength={10} {...told('red_at')} />
        </div>
      )}
    </Point>
  )
}

interface SectionsProps {
  sections: SectionValues[]
  onChange: (sections: SectionValues[]) => void
  /** What is wrong with a field of the section or point of this key. */
  errorOf: (key: string, field: Wrong['field']) => string | undefined
}

/** Sections with their points: everything by keyboard, and nothing that asks for dragging. */
export function TemplateSections({ sections, onChange, errorOf }: SectionsProps) {
  const { t } = useLingui()
  const list = useRef<HTMLOListElement>(null)
  // What was made by a key or a touch is what one writes in next.
  const made = useRef('')
  useEffect(() => {
    if (made.current === '') return
    list.current?.querySelector<HTMLElement>(`[data-key="${made.current}"] input`)?.focus()
    made.current = ''
  })
  const write = (at: number, change: Partial<SectionValues>) => {
    onChange(sections.map((one, index) => (index === at ? { ...one, ...change } : one)))
  }
  const addPoint = (at: number, after: number) => {
    const point = emptyPoint()
    made.current = point.key
    const points = sections[at]?.points ?? []
    write(at, { points: [...points.slice(0, after + 1), point, ...points.slice(after + 1)] })
  }
  const addSection = () => {
    const section = emptySection()
    made.current = section.key
    onChange([...sections, section])
  }
  return (
    <>
      <Sections ref={list} aria-label={t`Działy szablonu`}>
        {sections.map((section, at) => (
          <Section key={section.key} data-key={section.key}>
            <Head>
              <Field
                label={t`Dział`}
                name="name"
                maxLength={60}
                autoComplete="off"
                error={errorOf(section.key, 'name')}
                value={section.name}
                onChange={({ target }) => {
                  write(at, { name: target.value })
                }}
              />
              <MoveTools
                name={section.name || t`nowy dział`}
                at={at}
                of={sections.length}
                onMove={(by) => {
                  onChange(moved(sections, at, by))
                }}
                onRemove={() => {
                  onChange(sections.filter(({ key }) => key !== section.key))
                }}
              />
            </Head>
            <Points aria-label={section.name || t`nowy dział`}>
              {section.points.map((point, place) => (
                <PointRow
                  key={point.key}
                  point={point}
                  at={place}
                  of={section.points.length}
                  errorOf={(field) => errorOf(point.key, field)}
                  onChange={(change) => {
                    write(at, {
                      points: section.points.map((one) =>
                        one.key === point.key ? { ...one, ...change } : one,
                      ),
                    })
                  }}
                  onMove={(by) => {
                    write(at, { points: moved(section.points, place, by) })
                  }}
                  onRemove={() => {
                    write(at, { points: section.points.filter(({ key }) => key !== point.key) })
                  }}
                  onNext={() => {
                    addPoint(at, place)
                  }}
                />
              ))}
            </Points>
            <div>
              <ActionButton
                size="small"
                aria-label={t`Dodaj punkt do działu: ${section.name || t`nowy dział`}`}
                onClick={() => {
                  addPoint(at, section.points.length - 1)
                }}
              >
                <Trans>Dodaj punkt</Trans>
              </ActionButton>
            </div>
          </Section>
        ))}
      </Sections>
      <div>
        <ActionButton size="small" onClick={addSection}>
          <Trans>Dodaj dział</Trans>
        </ActionButton>
      </div>
    </>
  )
}
