import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'

import { renderInFace } from '@/testing/render'

import { Field, SelectField } from './field'

it('is found by its label and says its hint and its error', async () => {
  const onChange = vi.fn()
  renderInFace(
    <Field label="Marka" hint="Jak w dowodzie" error="Podaj markę." onChange={onChange} />,
  )

  const input = screen.getByLabelText('Marka')
  await userEvent.type(input, 'Skoda')

  expect(input).toHaveValue('Skoda')
  expect(input).toBeInvalid()
  expect(input).toHaveAccessibleDescription('Jak w dowodzie Podaj markę.')
})

it('claims nothing when all is well', () => {
  renderInFace(
    <SelectField label="Paliwo">
      <option>benzyna</option>
    </SelectField>,
  )
  const select = screen.getByLabelText('Paliwo')
  expect(select).toBeValid()
  expect(select).not.toHaveAttribute('aria-describedby')
})

it('keeps a hidden label for those who hear the page', () => {
  renderInFace(<Field label="Szukaj" hideLabel optional="nieobowiązkowe" />)
  expect(screen.getByRole('textbox', { name: /Szukaj/ })).toBeInTheDocument()
})

it('keeps the focus where it is when its choices come later', async () => {
  let arrive: (names: string[]) => void = () => undefined
  function Form() {
    const [names, setNames] = useState<string[]>([])
    arrive = setNames
    return (
      <>
        <SelectField label="Mechanik" autoFocus>
          <option value="">ktokolwiek</option>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
        <Field label="Uwaga" />
      </>
    )
  }
  renderInFace(<Form />)
  expect(screen.getByLabelText('Mechanik')).toHaveFocus()
  act(() => {
    arrive(['Adam'])
  })
  expect(screen.getByRole('option', { name: 'Adam' })).toBeInTheDocument()
  expect(screen.getByLabelText('Mechanik')).toHaveFocus()

  await userEvent.click(screen.getByLabelText('Uwaga'))
  act(() => {
    arrive(['Adam', 'Ewa'])
  })
  expect(screen.getByLabelText('Uwaga')).toHaveFocus()
})
