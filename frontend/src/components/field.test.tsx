import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
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
