// What a browser with scripts gets on top. Every page works without it.
'use strict';

const problems = document.querySelector('.nhsuk-error-summary');
if (problems) problems.focus();

// Dropping files onto the form, and how far they are sent.
const form = document.querySelector('[data-send]');
if (form) {
  const area = form.querySelector('[data-drop]');
  const input = area.querySelector('input');
  area.querySelector('[data-drop-words]').hidden = false;
  for (const type of ['dragover', 'dragleave', 'drop']) {
    area.addEventListener(type, event => {
      event.preventDefault();
      area.classList.toggle('drop--over', type === 'dragover');
      if (type === 'drop') input.files = event.dataTransfer.files;
    });
  }
  form.addEventListener('submit', event => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    const sending = form.querySelector('[data-sending]');
    const bar = sending.querySelector('progress');
    const button = form.querySelector('button');
    sending.hidden = false;
    button.disabled = true;
    request.upload.addEventListener('progress', sent => { bar.value = 100 * sent.loaded / sent.total; });
    request.addEventListener('load', () => {
      if (request.status === 204) {
        location.assign(request.getResponseHeader('Location'));
      } else if (request.status === 200 && request.responseURL && !request.responseURL.endsWith(form.getAttribute('action'))) {
        location.assign(request.responseURL);
      } else {
        document.documentElement.innerHTML = request.responseText;
        const shown = document.querySelector('.nhsuk-error-summary');
        if (shown) shown.focus();
      }
    });
    request.addEventListener('error', () => { sending.hidden = true; button.disabled = false; form.submit(); });
    request.open('POST', form.action);
    request.setRequestHeader('Isocentre-Script', 'true');
    request.send(new FormData(form));
  });
}

// A submission that is being checked or stored: look again until it has moved on.
const watched = document.querySelector('[data-progress]');
if (watched) {
  const bar = watched.querySelector('progress');
  const look = async () => {
    const answer = await fetch(watched.dataset.progress, { headers: { Accept: 'application/json' } });
    if (!answer.ok) return;
    const told = await answer.json();
    if (!told.moving) { location.reload(); return; }
    if (bar.hasAttribute('value')) bar.value = told.percent;
    setTimeout(look, 700);
  };
  setTimeout(look, 500);
}

// The numbers of a chart's point under the chart, on hover, by keyboard, or at a first tap; a second tap follows its link.
for (const chart of document.querySelectorAll('.picture__chart')) {
  const reading = document.createElement('p');
  reading.className = 'picture__reading';
  reading.hidden = true;
  chart.after(reading);
  let shown = null;
  const mark = event => {
    const title = event.target.closest && event.target.closest('svg a, svg g');
    return title && title.firstElementChild && title.firstElementChild.tagName === 'title' ? title : null;
  };
  const show = event => {
    const found = mark(event);
    if (!found) return;
    shown = found;
    reading.hidden = false;
    reading.textContent = found.firstElementChild.textContent;
  };
  chart.addEventListener('pointerover', event => { if (event.pointerType === 'mouse') show(event); });
  chart.addEventListener('focusin', event => { if (event.target.matches(':focus-visible')) show(event); });
  chart.addEventListener('click', event => {
    const found = mark(event);
    if (found && event.pointerType !== 'mouse' && found !== shown) { event.preventDefault(); show(event); }
  });
}
