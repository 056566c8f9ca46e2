import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Service } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import {
  addService,
  baysQuery,
  catalogueQuery,
  mechanicsQuery,
  removeService,
  saveService,
  servicesQuery,
  termsOf,
} from './api'
import { Loaded, Rows, Section, useBayKindWords, useSkillWords } from './parts'
import { RowActions } from './row-actions'
import { ServiceDialog } from './service-dialog'
import { useChange } from './use-change'

const KEY = ['calendar', 'services']

const Swatch = styled('i')({ width: 12, height: 12, borderRadius: 3, flexShrink: 0 })

const Price = styled('span')({
  minWidth: 96,
  textAlign: 'right',
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
})

export function ServicesPart() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const format = useWorkshopFormat()
  const skills = useSkillWords()
  const kinds = useBayKindWords()
  const { change } = useChange()
  const services = useQuery(servicesQuery())
  const catalogue = useQuery(catalogueQuery())
  const people = useQuery(mechanicsQuery()).data?.filter(({ is_active: isActive }) => isActive)
  const bays = useQuery(baysQuery()).data?.filter(({ is_active: isActive }) => isActive)
  /** What keeps everybody from booking it. */
  const missing = ({ skill, bay_kind: kind }: Service) => [
    ...(skill !== '' && people && !people.some(({ skills: own }) => own.includes(skill))
      ? [t`żaden mechanik nie ma tej umiejętności`]
      : []),
    ...(kind !== '' && bays && !bays.some((bay) => bay.kind === kind)
      ? [t`nie ma takiego stanowiska`]
      : []),
  ]
  const isOwn = ({ code }: Service) =>
    catalogue.data !== undefined && !catalogue.data.some((row) => row.code === code)
  const [edited, setEdited] = useState<Service | 'new' | null>(null)
  const mayEdit = can('calendar.settings')
  const add = mayEdit ? (
    <div>
      <ActionButton
        kind="next"
        onClick={() => {
          setEdited('new')
        }}
      >
        <Trans>Dodaj usługę</Trans>
      </ActionButton>
    </div>
  ) : null
  return (
    <Section>
      <h2>
        <Trans>Usługi</Trans>
      </h2>
      <p>
        <Trans>
          To, co robi warsztat: ile trwa, od jakiej ceny i czego wymaga. Klienci widzą usługi z
          katalogu i na nie się umawiają.
        </Trans>
      </p>
      <Loaded query={services}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState drawing="signpost" action={add}>
              <Trans>Nie ma jeszcze żadnej usługi.</Trans>
            </EmptyState>
          ) : (
            <>
              <Rows>
                {rows.map((service) => (
                  <li key={service.id}>
                    <Swatch style={{ background: service.color }} aria-hidden="true" />
                    <span data-grow="">
                      <b>{service.name}</b>{' '}
                      <small>
                        {[
                          format.duration(service.duration_minutes),
                          ...(service.skill === '' ? [] : [skills[service.skill]]),
                          ...(service.bay_kind === '' ? [] : [kinds[service.bay_kind]]),
                          ...(service.is_active ? missing(service) : [t`wyłączona`]),
                          ...(isOwn(service)
                            ? [t`tylko w warsztacie: klienci jej nie zobaczą`]
                            : []),
                        ].join(' · ')}
                      </small>
                    </span>
                    <Price>
                      {service.price_from ? format.priceFrom(service.price_from) : t`bez ceny`}
                    </Price>
                    {mayEdit ? (
                      <RowActions
                        row={service}
                        onEdit={() => {
                          setEdited(service)
                        }}
                        onSwitch={() => {
                          const terms = termsOf(service)
                          const flipped = { ...terms, is_active: !service.is_active }
                          void change(
                            KEY,
                            () => saveService(service.id, flipped),
                            () => saveService(service.id, terms),
                          )
                        }}
                        onRemove={() => {
                          void change(
                            KEY,
                            () => removeService(service),
                            () => addService(termsOf(service)),
                            t`Usunięto: ${service.name}.`,
                          )
                        }}
                      />
                    ) : null}
                  </li>
                ))}
              </Rows>
              {add}
            </>
          )
        }
      </Loaded>
      {edited ? (
        <ServiceDialog
          service={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null)
          }}
        />
      ) : null}
    </Section>
  )
}
