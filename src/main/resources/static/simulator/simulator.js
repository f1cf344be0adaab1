// What the page does beside htmx: it clears what was sent, says new messages aloud, closes menus and tells what went wrong.
'use strict';

const closest = (event, selector) => event.target instanceof Element ? event.target.closest(selector) : null;

// A text leaves the field when it is sent, and comes back when it could not be.
document.addEventListener('htmx:beforeSend', event => {
  const field = closest(event, 'form.composer') && event.target.querySelector('[name=text]');
  if (field) {
    event.target.dataset.sent = field.value;
    field.value = '';
  }
});

document.addEventListener('htmx:afterRequest', event => {
  const went = event.detail.successful;
  const form = closest(event, 'form');
  if (!went && form && form.matches('.composer') && event.target === form) {
    const field = form.querySelector('[name=text]');
    field.value = field.value || form.dataset.sent || '';
  }
  if (went && event.target.matches('[data-closes]')) {
    if (event.target.matches('form')) {
      event.target.reset();
    }
    closeMenus();
  }
});

let toast;
function tell(text) {
  const place = document.getElementById('toast');
  place.textContent = text;
  place.classList.add('on');
  clearTimeout(toast);
  toast = setTimeout(() => place.classList.remove('on'), 6000);
}
document.addEventListener('htmx:responseError', event => {
  const plain = (event.detail.xhr.getResponseHeader('Content-Type') || '').startsWith('text/plain');
  tell(plain ? event.detail.xhr.responseText : document.body.dataset.failed);
});
document.addEventListener('htmx:sendError', event => {
  if (event.detail.requestConfig.verb !== 'get') {
    tell(document.body.dataset.unreachable);
  }
});

// Only what is new is said aloud; the log itself is drawn anew each time.
document.addEventListener('htmx:beforeSwap', event => {
  if (event.target.matches('.screen')) {
    const heard = {};
    event.target.querySelectorAll('[data-spoken]').forEach(one => { heard[one.id] = one.dataset.spoken; });
    event.target.heard = heard;
  }
});
document.addEventListener('htmx:afterSwap', event => {
  if (event.target.matches('.screen') && event.target.heard) {
    const heard = event.target.heard;
    const news = [...event.target.querySelectorAll('[data-spoken]')].filter(one => heard[one.id] !== one.dataset.spoken);
    if (news.length > 0) {
      const voice = event.target.closest('.phone').querySelector('[role=status]');
      voice.lang = news[0].querySelector('[lang]')?.lang || 'nl';
      voice.textContent = news.map(one => one.dataset.spoken).join(' ');
    }
  }
});

// What comes last is in view, as on a phone; when something further up changed, one stays where one was.
const lastOf = screen => screen.querySelector('li:last-child')?.id;
document.addEventListener('htmx:beforeSwap', event => {
  const screen = event.target;
  if (screen.matches('.screen')) {
    screen.before = { last: lastOf(screen), fromEnd: screen.scrollTop };
  }
});
document.addEventListener('htmx:afterSettle', event => {
  const screen = event.target;
  if (screen.matches('.screen') && screen.before) {
    screen.scrollTop = lastOf(screen) === screen.before.last ? screen.before.fromEnd : 0;
  }
});

// A phone that was added comes into view.
let count = document.querySelectorAll('.phone').length;
document.addEventListener('htmx:afterSwap', event => {
  if (event.target.id === 'phones') {
    const phones = document.querySelectorAll('.phone');
    if (phones.length > count) {
      phones[phones.length - 1].scrollIntoView({ inline: 'end', block: 'nearest' });
    }
    count = phones.length;
  }
});

function closeMenus(but) {
  document.querySelectorAll('details.menu[open]').forEach(menu => {
    if (menu !== but) {
      menu.open = false;
    }
  });
}
document.addEventListener('click', event => {
  closeMenus(closest(event, 'details.menu'));
  if (closest(event, 'a[data-closes]')) {
    closeMenus();
  }
});
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// The keys of an old phone.
document.addEventListener('click', event => {
  const key = closest(event, '[data-key]');
  if (key) {
    const field = key.closest('.phone').querySelector('[name=text]');
    field.value += key.dataset.key;
  }
});
