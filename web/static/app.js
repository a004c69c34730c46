// What a script adds to pages that work without one: keys, choosing a week at once, evidence that answers to its finding.
document.documentElement.classList.add('js');

const typing = (target) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.target instanceof Element && event.target.closest('.table-scroll')) return;
  if (event.key === '/') {
    event.preventDefault();
    const box = document.querySelector('[data-search]');
    if (box) box.focus();
    else location.assign('/tin-bai#query');
  } else if (event.key === '?') {
    location.assign('/tro-giup');
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const rel = event.key === 'ArrowLeft' ? 'prev' : 'next';
    document.querySelector(`.week-chooser a[rel="${rel}"]`)?.click();
  }
});

if (location.hash === '#query') document.querySelector('[data-search]')?.focus();

for (const select of document.querySelectorAll('select[data-submit]')) {
  select.addEventListener('change', () => select.form.requestSubmit());
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => window.print());
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    // The clipboard is there on https and localhost only; elsewhere the text stands selected.
    navigator.clipboard?.writeText(field.value);
  });
}

for (const link of document.querySelectorAll('[data-fill-email]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById('email').value = link.dataset.fillEmail;
    document.getElementById('password').value = link.dataset.fillPassword;
    document.querySelector('.sign-in button[type="submit"]').focus();
  });
}

// The menu scrolls on a narrow screen: bring the page's own entry into sight.
const here = document.querySelector('.menu [aria-current]');
if (here !== null) here.closest('.menu').scrollLeft = here.offsetLeft - 60;

// Alerts that are raised while a page is open. A hidden page holds no line open: browsers allow few to one server.
const toastSeconds = 20;
let line = null;

function tell({ data }) {
  const { title, detail, url } = JSON.parse(data);
  const toast = document.createElement('a');
  toast.className = 'toast';
  toast.href = url;
  const strong = document.createElement('strong');
  strong.textContent = title;
  toast.append(strong, detail);
  document.querySelector('.toasts').append(toast);
  setTimeout(() => toast.remove(), toastSeconds * 1000);
  if ('Notification' in window && Notification.permission === 'granted') {
    const note = new Notification(title, { body: detail, tag: url, icon: '/static/icon.svg' });
    note.addEventListener('click', () => location.assign(url));
  }
}

function watchAlerts() {
  if (document.querySelector('.toasts') === null) return;
  if (document.hidden) {
    line?.close();
    line = null;
  } else if (line === null) {
    line = new EventSource('/canh-bao/luong');
    line.addEventListener('alert', tell);
  }
}

document.addEventListener('visibilitychange', watchAlerts);
addEventListener('pagehide', () => line?.close());
watchAlerts();

for (const button of document.querySelectorAll('[data-notify]')) {
  const show = () => {
    const { permission } = Notification;
    if (permission === 'granted') button.textContent = button.dataset.notifyOn;
    if (permission === 'denied') button.textContent = button.dataset.notifyBlocked;
    button.disabled = permission !== 'default';
  };
  // Browsers offer notifications on https and localhost only.
  if (!('Notification' in window) || !window.isSecureContext) continue;
  button.hidden = false;
  show();
  button.addEventListener('click', () => Notification.requestPermission().then(show));
}

// A finding lights up its marks, a mark its findings.
const marks = [...document.querySelectorAll('mark[data-reasons]')];
const numbersOf = (mark) => mark.dataset.reasons.split(' ');

function light(number, on) {
  for (const mark of marks) {
    if (numbersOf(mark).includes(number)) mark.classList.toggle('ev-lit', on);
  }
}

for (const finding of document.querySelectorAll('[data-reason]')) {
  const number = finding.dataset.reason;
  for (const type of ['pointerenter', 'focusin']) finding.addEventListener(type, () => light(number, true));
  for (const type of ['pointerleave', 'focusout']) finding.addEventListener(type, () => light(number, false));
}

for (const mark of marks) {
  mark.addEventListener('click', () => {
    const finding = document.getElementById(`phat-hien-${numbersOf(mark)[0]}`);
    if (finding === null) return;
    finding.scrollIntoView({ block: 'nearest' });
    for (const other of document.querySelectorAll('.finding-lit')) other.classList.remove('finding-lit');
    finding.classList.add('finding-lit');
  });
}
