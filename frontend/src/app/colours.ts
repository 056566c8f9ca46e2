/** The product's colours, light and dark. Without the component library: what is drawn before any script reads them too. */
export const light = {
  primary: { main: '#2346c7', dark: '#1a37a3', contrastText: '#ffffff' },
  background: { default: '#f7f6f4', paper: '#ffffff' },
  text: { primary: '#1f2124', secondary: '#5b5d61', disabled: '#8b8c8f' },
  divider: '#e2dfda',
  error: { main: '#b3261e' },
  signal: { green: '#1d7a3d', yellow: '#8a6400', orange: '#b04a06', red: '#b3261e' },
  surface: { soft: '#efedea', accent: '#e9edfc', strong: '#8d8a85', water: '#d9e0e6' },
}

export const dark = {
  primary: { main: '#a3b5ff', dark: '#bccaff', contrastText: '#10163a' },
  background: { default: '#17181a', paper: '#1f2123' },
  text: { primary: '#eceae7', secondary: '#aeaca8', disabled: '#7d7c7a' },
  divider: '#34363a',
  error: { main: '#ffb4ab' },
  signal: { green: '#7ed497', yellow: '#ecc94b', orange: '#ffb077', red: '#ffb4ab' },
  surface: { soft: '#292b2e', accent: '#272d48', strong: '#75777b', water: '#2a333b' },
}
