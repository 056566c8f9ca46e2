import { styled } from '@mui/material/styles'
import { type ReactNode, useId, useState } from 'react'

import { Field } from './field'

export interface ComboboxOption {
  id: string
  label: string
  /** Beside the label: the region of a place, the kind of a service. */
  detail?: string
}

interface ComboboxProps {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  optional?: ReactNode
  hideLabel?: boolean
  before?: ReactNode
  after?: ReactNode
  placeholder?: string
  name?: string
  id?: string
  value: string
  options: ComboboxOption[]
  /** Said under the field to a screen reader, e.g. „5 podpowiedzi”. */
  status?: string
  onType: (text: string) => void
  onChoose: (option: ComboboxOption) => void
}

const Anchor = styled('div')({ position: 'relative', minWidth: 0 })

const Popup = styled('ul')(({ theme }) => ({
  position: 'absolute',
  zIndex: 1200,
  left: 0,
  right: 0,
  top: 'calc(100% + 4px)',
  maxHeight: 'min(380px, 50dvh)',
  margin: 0,
  padding: 4,
  overflowY: 'auto',
  listStyle: 'none',
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
}))

const Option = styled('li')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 12,
  minHeight: theme.density.control - 4,
  padding: '10px 12px',
  borderRadius: 7,
  cursor: 'pointer',
  ...theme.typography.body1,
  '&[aria-selected="true"], &:hover': { background: theme.vars.palette.surface.accent },
  '& span:last-of-type:not(:first-of-type)': {
    marginLeft: 'auto',
    textAlign: 'right',
    ...theme.typography.caption,
    color: theme.vars.palette.text.secondary,
  },
}))

/** A text with suggestions, as the ARIA pattern has it: the focus stays in the input, arrows walk the list. */
export function Combobox({
  value,
  options,
  status,
  onType,
  onChoose,
  id,
  ...field
}: ComboboxProps) {
  const generated = useId()
  const inputId = id ?? generated
  const listId = `${inputId}-list`
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const shown = open && options.length > 0
  const activeOption = shown ? options[active] : undefined

  const choose = (option: ComboboxOption) => {
    setOpen(false)
    setActive(-1)
    onChoose(option)
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (options.length === 0) return
        event.preventDefault()
        const step = event.key === 'ArrowDown' ? 1 : -1
        if (!open) setOpen(true)
        setActive((now) => {
          const from = now < 0 && step < 0 ? options.length : now
          return (from + step + options.length) % options.length
        })
        return
      }
      case 'Enter':
        if (activeOption) {
          event.preventDefault()
          choose(activeOption)
        } else setOpen(false)
        return
      case 'Escape':
        if (shown) {
          event.preventDefault()
          event.stopPropagation()
          setOpen(false)
          setActive(-1)
        }
    }
  }

  return (
    <Anchor
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <Field
        {...field}
        id={inputId}
        value={value}
        role="combobox"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeOption ? `${listId}-${String(active)}` : undefined}
        onChange={(event) => {
          setOpen(true)
          setActive(-1)
          onType(event.target.value)
        }}
        onClick={() => {
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      {shown ? (
        <Popup
          id={listId}
          role="listbox"
          aria-label={typeof field.label === 'string' ? field.label : undefined}
        >
          {options.map((option, index) => (
            <Option
              key={option.id}
              id={`${listId}-${String(index)}`}
              role="option"
              aria-selected={index === active}
              // The input keeps the focus: a press must not take it away before the click arrives.
              onMouseDown={(event) => {
                event.preventDefault()
              }}
              onClick={() => {
                choose(option)
              }}
            >
              <span>{option.label}</span>
              {option.detail ? <span>{option.detail}</span> : null}
            </Option>
          ))}
        </Popup>
      ) : null}
      <span
        role="status"
        style={{
          position: 'absolute',
          width: 1,
          height: 1,
          overflow: 'hidden',
          clipPath: 'inset(50%)',
        }}
      >
        {shown ? status : ''}
      </span>
    </Anchor>
  )
}
