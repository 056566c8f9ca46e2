import PlayIcon from '@mui/icons-material/PlayCircleOutlined'
import { styled } from '@mui/material/styles'

const Mark = styled('span')({
  position: 'absolute',
  inset: 0,
  display: 'grid',
  placeItems: 'center',
  color: '#fff',
  pointerEvents: 'none',
  '& svg': { fontSize: '2rem', filter: 'drop-shadow(0 0 3px rgb(0 0 0 / 0.8))' },
})

/** Lies over a still: there is something to play. */
export function FilmMark() {
  return (
    <Mark aria-hidden="true">
      <PlayIcon />
    </Mark>
  )
}
