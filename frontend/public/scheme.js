// Sets the colour scheme before the first paint; a file of its own because the content policy allows no inline script.
;(function () {
  var mode = 'system'
  try {
    mode = localStorage.getItem('garage-scheme') || 'system'
  } catch {
    mode = 'system'
  }
  var dark =
    mode === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-scheme', dark ? 'dark' : 'light')
})()
