'use strict';

// Pages work without this. With it, an upload shows its progress, an outcome comes without a reload, and a form that is
// filled in online shows its score as it is typed. Everything shown is made by the server: what it sends takes the place of
// what stands there.
(() => {
  const content = () => document.getElementById('content');
  const here = () => location.pathname + location.search;
  let shown = here();
  const parse = text => new DOMParser().parseFromString(text, 'text/html');

  // Ends with whether there was a page to show: what stands between here and the server answers in its own way.
  const show = (text, address) => {
    const page = parse(text);
    const next = page.getElementById('content');
    if (!next) {
      return false;
    }
    content().replaceWith(document.importNode(next, true));
    document.title = page.title;
    if (address && new URL(address, location.href).href !== location.href) {
      history.pushState(null, '', address);
      shown = here();
    }
    begin(content());
    content().focus();
    return true;
  };

  // An outcome that is awaited: its address is asked, ever more seldom, until it is there.
  const poll = waiting => {
    let delay = 800;
    const ask = async () => {
      if (!waiting.isConnected) {
        return;
      }
      try {
        const answer = await fetch(waiting.dataset.poll);
        if (answer.ok && (await answer.json()).state !== 'evaluating') {
          const page = await fetch(location.href);
          if (page.ok && show(await page.text())) {
            return;
          }
        }
      } catch {
        // No network: the next round asks again.
      }
      delay = Math.min(delay * 1.5, 15000);
      setTimeout(ask, delay);
    };
    setTimeout(ask, delay);
  };

  const send = (form, button) => {
    const status = form.querySelector('[role=status]');
    const field = form.querySelector('input[type=file]');
    const name = field.files[0].name;
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', form.dataset.progress);
    wrong(form, field, null);
    status.before(bar);
    status.textContent = form.dataset.progress;
    button.disabled = true;
    const progress = event => {
      if (event.lengthComputable) {
        bar.value = 100 * event.loaded / event.total;
        status.textContent = `${form.dataset.progress} ${Math.round(bar.value)}%`;
      }
    };
    const failed = text => {
      bar.remove();
      status.textContent = '';
      button.disabled = false;
      wrong(form, field, text);
    };
    const through = () => {
      const request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.setRequestHeader('Accept', 'text/html');
      request.upload.onprogress = progress;
      // A refusal stands where it was posted to, which is no address to stay at.
      request.onload = () => show(request.responseText, request.responseURL === form.action ? null : request.responseURL) || failed(form.dataset.failed);
      request.onerror = () => failed(form.dataset.failed);
      request.send(new FormData(form));
    };
    if (form.dataset.begin) {
      straight(form, progress).then(refused => refused ? failed(refused) : stored(form, name), through);
    } else {
      through();
    }
  };

  // What is wrong with a file stands at its field, where whoever chose it is.
  const wrong = (form, field, text) => {
    const id = `${field.id}-error`;
    document.getElementById(id)?.remove();
    field.toggleAttribute('aria-invalid', text !== null);
    field.setAttribute('aria-describedby', text === null ? `${field.id}-hint` : `${id} ${field.id}-hint`);
    if (text !== null) {
      const error = document.createElement('p');
      error.id = id;
      error.className = 'error';
      error.setAttribute('role', 'alert');
      error.textContent = text;
      field.after(error);
      field.setAttribute('aria-invalid', 'true');
      field.focus();
    }
  };

  // The page with the file in its list, and its reader where they were: another file is chosen next.
  const stored = async (form, name) => {
    const place = form.getAttribute('action');
    const page = await fetch(location.href);
    if (!page.ok || !show(await page.text())) {
      location.reload();
      return;
    }
    const again = document.querySelector(`form.upload[action="${place}"]`);
    if (again) {
      again.closest('details')?.setAttribute('open', '');
      again.querySelector('input[type=file]').focus();
      again.querySelector('[role=status]').textContent = again.dataset.done + name;
    }
  };

  // Straight to storage: asks where, puts the file there, and says so. Ends with what is wrong with the file, or with nothing;
  // fails where storage can't be reached from here, and then the file goes through the application.
  const straight = async (form, progress) => {
    const file = form.querySelector('input[type=file]').files[0];
    const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
    fields.set('name', file.name);
    fields.set('size', String(file.size));
    const why = async answer => (await answer.json()).errors.map(e => document.documentElement.lang === 'en' ? e.english : e.chinese).join(' ');
    const begun = await fetch(form.dataset.begin, { method: 'POST', body: fields });
    if (!begun.ok) {
      return why(begun);
    }
    const { put, commit } = await begun.json();
    await new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('PUT', put);
      request.setRequestHeader('x-ms-blob-type', 'BlockBlob');
      request.upload.onprogress = progress;
      request.onload = () => request.status === 201 ? done() : fail(new Error(String(request.status)));
      request.onerror = () => fail(new Error('network'));
      request.send(file);
    });
    const committed = await fetch(commit, { method: 'POST', body: fields });
    return committed.ok ? null : why(committed);
  };

  const upload = form => {
    const field = form.querySelector('input[type=file]');
    const button = form.querySelector('button');
    const over = on => form.classList.toggle('over', on);
    form.addEventListener('dragover', event => {
      event.preventDefault();
      over(true);
    });
    form.addEventListener('dragleave', () => over(false));
    form.addEventListener('drop', event => {
      event.preventDefault();
      over(false);
      if (event.dataTransfer.files.length > 0) {
        const one = new DataTransfer();
        one.items.add(event.dataTransfer.files[0]);
        field.files = one.files;
      }
    });
    form.addEventListener('submit', event => {
      if (field.files.length > 0) {
        event.preventDefault();
        send(form, button);
      }
    });
  };

  // A form that is filled in online: what the server makes of the fields takes the place of the parts that show the score.
  const live = form => {
    let timer = 0;
    let asked = 0;
    const refresh = async () => {
      const number = ++asked;
      try {
        const answer = await fetch(form.dataset.live, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
        if (!answer.ok || number !== asked) {
          return;
        }
        const page = parse(await answer.text());
        document.querySelectorAll('[data-part]').forEach(part => {
          const next = page.querySelector(`[data-part="${part.dataset.part}"]`);
          if (next && next.innerHTML !== part.innerHTML) {
            part.replaceChildren(...document.importNode(next, true).childNodes);
          }
        });
      } catch {
        // No network: what was typed stays, and the next change asks again.
      }
    };
    const leave = event => event.preventDefault();
    form.addEventListener('input', () => {
      window.addEventListener('beforeunload', leave);
      clearTimeout(timer);
      timer = setTimeout(refresh, 600);
    });
    form.addEventListener('submit', () => window.removeEventListener('beforeunload', leave));
  };

  const begin = root => {
    root.querySelectorAll('[data-poll]').forEach(poll);
    root.querySelectorAll('form.upload').forEach(upload);
    root.querySelectorAll('form[data-live]').forEach(live);
    root.querySelectorAll('input[readonly]').forEach(field => field.addEventListener('focus', () => field.select()));
  };

  // Back to a page that took another's place; a way within the page, as past its head, is none to another page.
  window.addEventListener('popstate', () => {
    if (here() !== shown) {
      location.reload();
    }
  });
  begin(document);
})();

// A form before a reviewer: what is typed is kept on the server as it is typed, and the keyboard leads from row to row.
(() => {
  const pause = 3000;
  let timer;

  const keep = async form => {
    const status = form.querySelector('[data-saved]');
    try {
      // A draft that was taken leads back to the page; one that was not is answered by the page and the reason.
      const answer = await fetch(form.dataset.draft, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
      status.textContent = answer.type === 'opaqueredirect' ? status.dataset.saved : status.dataset.refused;
    } catch {
      status.textContent = status.dataset.refused;
    }
  };

  document.addEventListener('input', event => {
    const form = event.target.form;
    if (form?.dataset.draft) {
      clearTimeout(timer);
      timer = setTimeout(() => keep(form), pause);
    }
  });

  document.addEventListener('submit', () => clearTimeout(timer));

  document.addEventListener('keydown', event => {
    const review = document.getElementById('review');
    if (!review || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const typing = event.target.matches('input:not([type=hidden]), textarea, select');
    if (typing) {
      if (event.key === 'Escape') {
        event.target.blur();
      }
      return;
    }
    if (event.key === 'n') {
      document.querySelector('a[rel=next]')?.click();
      return;
    }
    if (event.key !== 'j' && event.key !== 'k') {
      return;
    }
    const fields = [...review.querySelectorAll('input[type=number]')];
    const last = fields.findIndex(field => field.dataset.visited);
    const next = Math.min(Math.max(last + (event.key === 'j' ? 1 : -1), 0), fields.length - 1);
    fields.forEach(field => delete field.dataset.visited);
    if (fields[next]) {
      fields[next].dataset.visited = 'true';
      fields[next].closest('tr').scrollIntoView({ block: 'center' });
      fields[next].focus();
      event.preventDefault();
    }
  });
})();
