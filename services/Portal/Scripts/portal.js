// All that runs in the browser: options under the search box while somebody types, and the print button.
// Everything works without it.
(() => {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
    if (button.dataset.print === 'focus') button.focus()
  }

  // A second click sends nothing: the first is on its way.
  for (const form of document.querySelectorAll('form[method=post]')) {
    form.addEventListener('submit', event => {
      if (form.dataset.sent) event.preventDefault()
      form.dataset.sent = 'yes'
      setTimeout(() => delete form.dataset.sent, 8000)
    })
  }
  addEventListener('pageshow', () => document.querySelectorAll('[data-sent]').forEach(form => delete form.dataset.sent))

  const input = document.querySelector('[data-suggest]')
  if (!input) return
  const list = document.createElement('ul')
  list.id = 'goi-y'
  list.className = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.dataset.suggestLabel)
  input.after(list)
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id
  })) input.setAttribute(name, value)

  let chosen = -1
  let timer
  let asked
  const options = () => list.children
  const show = open => {
    list.hidden = !open
    input.setAttribute('aria-expanded', String(open))
    if (!open) choose(-1)
  }
  const choose = number => {
    options()[chosen]?.setAttribute('aria-selected', 'false')
    chosen = number
    const option = options()[chosen]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    option ? input.setAttribute('aria-activedescendant', option.id) : input.removeAttribute('aria-activedescendant')
  }
  const stop = () => {
    clearTimeout(timer)
    asked?.abort()
  }
  const ask = async () => {
    stop()
    asked = new AbortController()
    try {
      const answer = await fetch(input.dataset.suggest + encodeURIComponent(input.value.trim()), { signal: asked.signal })
      if (!answer.ok) return show(false)
      choose(-1)
      list.innerHTML = await answer.text()
      show(list.children.length > 0 && document.activeElement === input)
    } catch (error) {
      if (error.name !== 'AbortError') show(false)
    }
  }
  input.addEventListener('input', () => {
    stop()
    if (input.value.trim().length < 2) return show(false)
    timer = setTimeout(ask, 150)
  })
  input.addEventListener('keydown', event => {
    const count = options().length
    if (list.hidden || !count) return
    // Whoever chooses, chooses from what is shown: an answer still on its way would take the choice away.
    if (event.key === 'Escape' || event.key.startsWith('Arrow')) stop()
    // A search field would empty itself too: the first Escape only closes the list.
    if (event.key === 'Escape') show(false)
    else if (event.key === 'ArrowDown') choose((chosen + 1) % count)
    else if (event.key === 'ArrowUp') choose(chosen <= 0 ? count - 1 : chosen - 1)
    else if (event.key === 'Enter' && chosen >= 0) location.assign(options()[chosen].dataset.href)
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', () => show(false))
  list.addEventListener('mousedown', event => event.preventDefault())
  list.addEventListener('click', event => {
    const option = event.target.closest('[data-href]')
    if (option) location.assign(option.dataset.href)
  })
})()
