// Passkeys. Without this script, or without passkeys in the browser, their forms stay hidden and a password does.
(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const ids = list => (list || []).map(one => ({...one, id: bytes(one.id)}));

  const ask = {
    get: asked => navigator.credentials.get({publicKey: {...asked, challenge: bytes(asked.challenge), allowCredentials: ids(asked.allowCredentials)}}),
    create: asked => navigator.credentials.create({publicKey: {...asked, challenge: bytes(asked.challenge),
      user: {...asked.user, id: bytes(asked.user.id)}, excludeCredentials: ids(asked.excludeCredentials)}}),
  };

  const written = signed => {
    const answer = signed.response;
    const response = {clientDataJSON: text(answer.clientDataJSON)};
    if (answer.attestationObject) {
      response.attestationObject = text(answer.attestationObject);
      response.transports = answer.getTransports ? answer.getTransports() : [];
    } else {
      response.authenticatorData = text(answer.authenticatorData);
      response.signature = text(answer.signature);
      if (answer.userHandle) response.userHandle = text(answer.userHandle);
    }
    return JSON.stringify({id: signed.id, rawId: text(signed.rawId), type: signed.type, response,
      clientExtensionResults: signed.getClientExtensionResults(), authenticatorAttachment: signed.authenticatorAttachment || undefined});
  };

  const field = (form, name, value) => {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  };

  document.querySelectorAll('form[data-passkey]').forEach(form => {
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const failed = form.querySelector('[data-failed]');
      failed.hidden = true;
      try {
        const asked = await (await fetch(form.dataset.options, {credentials: 'same-origin'})).json();
        const signed = await ask[form.dataset.passkey](asked.publicKey);
        field(form, 'ticket', asked.ticket);
        field(form, 'credential', written(signed));
        form.submit();
      } catch {
        failed.hidden = false;
      }
    });
  });
})();
