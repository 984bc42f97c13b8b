// Passkeys: a form marked with data-passkey asks the service for options, the device for an answer, and sends that.
'use strict';

const able = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON;
const faults = {
  NotAllowedError: 'Nothing was given: it was cancelled, took too long, or this device has no passkey for Isocentre. You can try again.',
  InvalidStateError: 'This device holds a passkey for your account already.',
  SecurityError: 'Browsers refuse passkeys at this address.',
};

for (const form of document.querySelectorAll('[data-passkey]')) {
  const words = form.parentElement.querySelector('[data-passkey-words]');
  const say = text => { words.textContent = text; words.hidden = false; };
  if (!able) {
    say('This browser is too old for passkeys. Your password works without.');
    continue;
  }
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    words.hidden = true;
    try {
      const answer = await fetch(form.dataset.passkey, { method: 'POST', headers: { 'X-XSRF-TOKEN': form.elements._csrf.value } });
      if (!answer.ok) {
        say(answer.status === 429 ? 'Signing in failed too often. Wait 15 minutes, then try again.' : 'This page is out of date. Load it again.');
        return;
      }
      const options = await answer.json();
      const credential = form.hasAttribute('data-passkey-new')
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch (fault) {
      say(faults[fault.name] || 'The passkey could not be used: ' + fault.message);
    }
  });
}
