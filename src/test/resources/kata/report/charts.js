// Draws the page's pictures with Chart.js, each when it comes into view, in the page's own colours.
'use strict';

const charts = (() => {
  const MOST_PRINTED = 100;

  /** From the data to one or several Chart.js configurations and their heights in pixels, by the picture's kind. */
  const kinds = {chart: config => [{config}]};

  const dataOf = id => JSON.parse(document.getElementById(id).textContent);

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  /**
   * The same configuration with functions in place of colours' names, such as `--ink`: they are asked at every update. The
   * data themselves, and what a learner has named in them, stay as they are.
   */
  function coloured(value) {
    if (typeof value === 'string' && value.startsWith('--')) {
      return () => colour(value);
    }
    if (Array.isArray(value)) {
      return value.length && typeof value[0] === 'object' ? value.map(coloured) : value;
    }
    if (value && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, Array.isArray(part) && ['labels', 'data'].includes(key) ? part : coloured(part)]),
      );
    }
    return value;
  }

  function draw(picture) {
    if (picture.dataset.drawn) {
      return;
    }
    try {
      const told = picture.dataset.told || '';
      kinds[picture.dataset.chart](dataOf(picture.dataset.from), picture).forEach(({config, height}, number) => {
        const place = document.createElement('div');
        const canvas = document.createElement('canvas');
        place.className = 'canvas';
        place.style.height = height ? `${height}px` : '100%';
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', number === 0 ? told : 'The same, drawn thread by thread');
        place.append(canvas);
        picture.append(place);
        new Chart(canvas, coloured(config));
      });
      picture.dataset.drawn = 'done';
    } catch (problem) {
      picture.dataset.drawn = 'failed';
      picture.append('This picture could not be drawn.');
      console.error(problem);
    }
  }

  const pictures = () => [...document.querySelectorAll('.picture[data-from]')];

  function repaint() {
    Object.values(Chart.instances).forEach(chart => {
      chart.resize();
      chart.update('none');
    });
  }

  function openUpTo(element) {
    for (let at = element; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') {
        at.open = true;
      }
    }
  }

  function openAll(open) {
    document.querySelectorAll('details:not(.table)').forEach(details => (details.open = open));
  }

  /** Opens what the address asks for: `#c03_download`, for example, or `#everything`. */
  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === 'everything') {
      openAll(true);
      return;
    }
    const target = id && document.getElementById(id);
    if (target) {
      openUpTo(target);
      target.scrollIntoView();
    }
  }

  function defaults() {
    const all = Chart.defaults;
    all.animation = false;
    all.responsive = true;
    all.maintainAspectRatio = false;
    all.color = () => colour('--ink');
    all.borderColor = () => colour('--line');
    all.font.family = getComputedStyle(document.body).fontFamily;
    all.scale.grid.color = () => colour('--line');
    all.scale.ticks.color = () => colour('--ink');
    all.plugins.legend.labels.color = () => colour('--ink');
    all.plugins.legend.labels.boxWidth = 12;
  }

  function start() {
    defaults();
    const observer = new IntersectionObserver(
      entries =>
        entries
          .filter(entry => entry.isIntersecting)
          .forEach(entry => {
            observer.unobserve(entry.target);
            draw(entry.target);
          }),
      {rootMargin: '300px'},
    );
    pictures().forEach(picture => observer.observe(picture));
    document.querySelectorAll('[data-open-all]').forEach(button =>
      button.addEventListener('click', () => openAll(button.dataset.openAll === 'true')),
    );
    addEventListener('hashchange', follow);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
    // Paper is white, and on paper nobody can open anything.
    addEventListener('beforeprint', () => {
      document.documentElement.classList.add('paper');
      openAll(true);
      pictures().slice(0, MOST_PRINTED).forEach(draw);
      repaint();
    });
    addEventListener('afterprint', () => {
      document.documentElement.classList.remove('paper');
      repaint();
    });
    follow();
  }

  addEventListener('DOMContentLoaded', start);
  return {kinds, dataOf};
})();
