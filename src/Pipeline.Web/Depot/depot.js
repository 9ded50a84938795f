// The drop-off page: check, submit, follow. The report is the server's own page, taken over as it is.
const $ = id => document.getElementById('depot-' + id);
const form = document.getElementById('depot');
const follow = { first: 1000, most: 10000, growth: 1.3, patience: 20 * 60 * 1000 };

let chosen = null; // { name, bytes, service }: what was checked is what is submitted
let run = 0;       // a later choice makes the answers to an earlier one void
let again = null;  // what « Réessayer » does

const show = (element, shown = true) => { element.hidden = !shown; };
const say = text => { $('etat').textContent = text; };

const fail = (text, retry = null) => {
  say('');
  $('erreur').textContent = text;
  again = retry;
  show($('reprise'), retry !== null);
};

const clear = () => {
  $('erreur').textContent = '';
  again = null;
  show($('reprise'), false);
};

// Answers { response } or { trouble }: a sentence to show, and whether trying again may help.
const ask = async (path, options = {}) => {
  let response;
  try {
    response = await fetch(path, { redirect: 'manual', cache: 'no-store', ...options });
  } catch {
    return { trouble: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.', passing: true };
  }
  if (response.type === 'opaqueredirect') return { trouble: 'Votre session a expiré\u00a0: rechargez la page pour vous identifier de nouveau.', passing: false };
  if (response.ok) return { response };
  const problem = await response.json().catch(() => ({}));
  return {
    problem,
    response,
    trouble: problem.detail ?? `Le serveur a répondu par une erreur (${response.status}). Réessayez dans quelques minutes.`,
    passing: response.status >= 500,
  };
};

const showReport = (html, onto) => {
  // Its body: the styles in its head are those of this page.
  const page = new DOMParser().parseFromString(html.slice(html.indexOf('<body')), 'text/html');
  const report = $('rapport');
  report.className = page.body.className;
  $('rapport-titre').textContent = page.querySelector('h1')?.textContent ?? 'Rapport';
  $('rapport-corps').replaceChildren(...[page.querySelector('header .document'), ...(page.querySelector('main')?.children ?? [])].filter(Boolean).map(part => document.adoptNode(part)));
  show(report);
  if (onto) $('rapport-titre').focus();
  return page.body.classList.contains('is-accepted');
};

const reset = () => {
  run++;
  clear();
  say('');
  for (const part of ['actions', 'remplacer', 'suivi', 'rapport']) show($(part), false);
  $('deposer').disabled = true;
};

const choose = async files => {
  reset();
  chosen = null;
  if (files.length > 1) return fail('Déposez un seul classeur à la fois.');
  const file = files[0];
  if (!/\.xlsx$/i.test(file.name)) return fail(`«\u00a0${file.name}\u00a0» n’est pas un classeur .xlsx. Dans Excel ou LibreOffice, enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0», puis choisissez-le de nouveau.`);
  if (file.size > Number(form.dataset.limit)) return fail(`«\u00a0${file.name}\u00a0» dépasse ${form.dataset.megabytes}\u00a0Mo. Retirez les images et les feuilles inutiles, puis choisissez-le de nouveau.`);
  if (file.size === 0) return fail(`«\u00a0${file.name}\u00a0» est vide.`);
  const mine = run;
  let bytes;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return fail(`«\u00a0${file.name}\u00a0» n’a pas pu être lu\u00a0: il a changé ou a été déplacé depuis que vous l’avez choisi. Choisissez-le de nouveau.`);
  }
  if (mine !== run) return;
  chosen = { name: file.name, bytes };
  await check();
};

const check = async () => {
  reset();
  const mine = run;
  chosen.service = $('service').value;
  say(`Vérification de «\u00a0${chosen.name}\u00a0»…`);
  const query = new URLSearchParams({ service: chosen.service, name: chosen.name });
  const { response, trouble, passing } = await ask(`/api/check?${query}`, { method: 'POST', body: chosen.bytes, headers: { Accept: 'text/html', 'Content-Type': 'application/octet-stream' } });
  const html = trouble ? null : await response.text();
  if (mine !== run) return;
  if (trouble) return fail(trouble, passing ? check : null);

  const clean = showReport(html, true);
  say(clean ? `«\u00a0${chosen.name}\u00a0» est prêt à être déposé.` : `«\u00a0${chosen.name}\u00a0» est à corriger.`);
  $('deposer').disabled = !clean;
  $('conseil').textContent = clean
    ? 'Relisez l’aperçu ci-dessous, puis déposez.'
    : 'Corrigez dans votre tableur les cellules indiquées ci-dessous, enregistrez, puis choisissez de nouveau le classeur. Le dépôt s’ouvre quand il n’y a plus d’erreur.';
  show($('actions'));
};

const submit = async etag => {
  clear();
  const mine = run;
  const back = document.activeElement;
  show($('remplacer'), false);
  $('deposer').disabled = true;
  say(`Dépôt de «\u00a0${chosen.name}\u00a0»…`);
  const path = [chosen.service, chosen.name].map(encodeURIComponent).join('/');
  const headers = { 'Content-Type': 'application/octet-stream', ...(etag ? { 'If-Match': `"${etag}"` } : {}) };
  const { response, problem, trouble, passing } = await ask(`/api/submissions/${path}`, { method: 'POST', body: chosen.bytes, headers });
  const receipt = trouble ? null : await response.json();
  if (mine !== run) return;
  if (problem?.code === 'document-exists') {
    say('');
    $('remplacer-texte').textContent = problem.detail;
    $('confirmer').onclick = () => submit(problem.etag);
    show($('remplacer'));
    return $('remplacer-texte').focus();
  }
  if (trouble) {
    $('deposer').disabled = false;
    fail(trouble, passing ? () => submit(etag) : null);
    return back?.focus();
  }

  show($('actions'), false);
  show($('rapport'), false);
  history.replaceState(null, '', `#${receipt.id}`);
  await watch(receipt.id, receipt.document);
};

const step = (id, state) => { $('etape-' + id).className = state; };

const sentences = {
  waiting: 'Votre classeur est dans la boîte de dépôt\u00a0; il sera lu dans quelques instants.',
  accepted: 'Votre classeur est accepté. Ses chiffres seront en ligne dans quelques minutes.',
  published: 'Vos chiffres sont en ligne.',
  rejected: 'Votre classeur est refusé. Rien n’a changé en ligne. Le rapport dit quoi corriger.',
  failed: 'Votre classeur n’a pas pu être traité. Ce n’est pas de votre fait, et les gestionnaires sont prévenus.',
  held: 'Votre classeur est accepté. Les gestionnaires ont suspendu les publications\u00a0: vos chiffres seront en ligne à la reprise.',
  withdrawn: 'Les gestionnaires ont retiré ces chiffres de la publication.',
};

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

const tell = answer => {
  const { standing } = answer;
  const stopped = standing === 'rejected' || standing === 'failed';
  step('recu', 'is-done');
  step('lu', stopped ? 'is-stopped' : standing === 'waiting' ? '' : 'is-done');
  step('enligne', standing === 'published' ? 'is-done' : standing === 'withdrawn' ? 'is-stopped' : '');
  const text = standing === 'scheduled'
    ? `Votre classeur est accepté. Ses chiffres seront en ligne le ${day.format(new Date(answer.visibleFrom))}, comme vous l’avez demandé.`
    : sentences[standing];
  if ($('suivi-phrase').textContent === text) return;
  $('suivi-phrase').textContent = text;
  say(text);
  $('pages').replaceChildren(...(standing === 'published' ? answer.pages : []).map(({ title, url }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = `Voir la page «\u00a0${title}\u00a0»`;
    item.append(link);
    return item;
  }));
};

// Until there is nothing more to wait for; patient while the server is away.
const watch = async (id, name) => {
  const mine = ++run;
  const since = Date.now();
  clear();
  $('document').textContent = name ?? '';
  $('suivi-phrase').textContent = '';
  $('pages').replaceChildren();
  for (const id of ['recu', 'lu', 'enligne']) step(id, '');
  show($('suivi'));
  $('suivi-titre').focus();
  let wait = follow.first;
  while (mine === run) {
    const { response, trouble, passing } = await ask(`/api/documents/${encodeURIComponent(id)}`);
    const answer = trouble ? null : await response.json();
    if (mine !== run) return;
    if (trouble && !passing) return fail(trouble);
    if (trouble) {
      $('erreur').textContent = 'Le serveur ne répond pas pour l’instant. Votre dépôt est enregistré\u00a0; cette page reprendra d’elle-même.';
    } else {
      clear();
      $('document').textContent = answer.document;
      tell(answer);
      if (['rejected', 'failed'].includes(answer.standing)) await showFinalReport(id, mine);
      if (!['waiting', 'accepted'].includes(answer.standing)) return;
    }
    if (Date.now() - since > follow.patience) return say('Toujours en attente. Votre dépôt est enregistré\u00a0: vous pouvez fermer cette page et y revenir plus tard.');
    await new Promise(resume => setTimeout(resume, wait));
    wait = Math.min(wait * follow.growth, follow.most);
  }
};

const showFinalReport = async (id, mine) => {
  const { response, trouble } = await ask(`/api/documents/${encodeURIComponent(id)}`, { headers: { Accept: 'text/html' } });
  const html = trouble ? null : await response.text();
  if (html && mine === run) showReport(html, false);
};

if (form) {
  const input = $('fichier');
  const zone = $('zone');
  input.addEventListener('click', () => { input.value = ''; }); // so that the same file, mended, can be chosen again
  input.addEventListener('change', () => { if (input.files.length > 0) choose(input.files); });
  $('service').addEventListener('change', () => { if (chosen) check(); });
  for (const kind of ['dragenter', 'dragover']) {
    zone.addEventListener(kind, event => { event.preventDefault(); zone.classList.add('is-over'); });
  }
  for (const kind of ['dragleave', 'drop']) zone.addEventListener(kind, () => zone.classList.remove('is-over'));
  // Beside the zone a drop would open the file in place of the page.
  for (const kind of ['dragover', 'drop']) window.addEventListener(kind, event => event.preventDefault());
  zone.addEventListener('drop', event => { if (event.dataTransfer.files.length > 0) choose(event.dataTransfer.files); });
  form.addEventListener('submit', event => event.preventDefault());
  $('deposer').addEventListener('click', () => submit(null));
  $('annuler').addEventListener('click', () => { show($('remplacer'), false); $('deposer').disabled = false; $('deposer').focus(); });
  $('reessayer').addEventListener('click', () => { const action = again; clear(); action?.(); });
  $('autre').addEventListener('click', () => { reset(); chosen = null; history.replaceState(null, '', location.pathname); input.value = ''; input.focus(); });
  show(form);
  const id = /^#([0-9a-f]{12})$/.exec(location.hash)?.[1];
  if (id) watch(id);
}
