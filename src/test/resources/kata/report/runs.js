// From a run's figures to pictures: a lane a thread, a bar a unit, and above them the curve of how many are in flight.
'use strict';

(() => {
  const OUTCOMES = [
    ['done', '--done'],
    ['refused', '--refused'],
    ['failed', '--failed'],
    ['cancelled', '--cancelled'],
    ['still in flight', '--in-flight'],
  ];
  const LABELLED = 40;

  const millis = micros => Math.round(micros / 10) / 100;
  const shown = (count, digits = 0) =>
    count.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});

  /** A bar as a row: what was done, by whom, from when to when, in milliseconds. */
  const rows = shape =>
    shape.bars.map(([lane, start, length, name, outcome = 0]) => ({
      lane,
      name,
      start: millis(start),
      end: millis(start + length),
      took: millis(length),
      thread: shape.lanes[lane],
      outcome,
    }));

  /** Both pictures have the same room on the left, so that they have the same time axis. */
  const margin = picture => {
    const width = picture.clientWidth < 480 ? 76 : 150;
    return scale => (scale.width = width);
  };

  /** A sketch has no scale. */
  const time = (end, ticks, sketch) => ({
    type: 'linear',
    min: 0,
    max: end,
    grid: {display: false},
    ticks: {
      display: ticks && !sketch,
      includeBounds: false,
      maxRotation: 0,
      maxTicksLimit: 6,
      callback: value => shown(value, end < 10 ? 2 : 0),
    },
    title: {display: ticks, text: sketch ? 'time' : 'ms since the run began', color: '--quiet'},
  });

  function curve(data, shape, picture, end) {
    const {inFlight, withinMillis} = data;
    const most = Math.max(1, inFlight || 0, ...shape.curve.map(([, count]) => count));
    const line = (label, points) => ({
      label,
      data: points,
      // Above the curve.
      order: -1,
      borderColor: '--accent',
      borderWidth: 2,
      borderDash: [5, 3],
      pointRadius: 0,
    });
    const datasets = [
      {
        label: 'in flight',
        data: shape.curve.map(([at, count]) => ({x: millis(at), y: count})),
        stepped: 'before',
        fill: true,
        borderColor: '--done',
        backgroundColor: '--faint',
        borderWidth: 1.5,
        pointRadius: 0,
      },
    ];
    if (inFlight) {
      datasets.push(line(`wanted: ${shown(inFlight)}`, [{x: 0, y: inFlight}, {x: end, y: inFlight}]));
    }
    if (withinMillis) {
      datasets.push(line(`wanted: ${shown(withinMillis)} ms`, [{x: withinMillis, y: 0}, {x: withinMillis, y: most}]));
    }
    return {
      height: datasets.length > 1 ? 110 : 80,
      config: {
        type: 'line',
        data: {datasets},
        options: {
          clip: false,
          parsing: false,
          layout: {padding: {top: 6, right: 16}},
          plugins: {legend: {display: datasets.length > 1, align: 'start'}, tooltip: {enabled: false}},
          scales: {
            x: time(end, false),
            y: {
              min: 0,
              max: most,
              afterFit: margin(picture),
              afterBuildTicks: scale => {
                const ticks = most < 4 ? [0, most] : [0, Math.round(most / 2), most];
                scale.ticks = ticks.map(value => ({value}));
              },
              ticks: {autoSkip: false, callback: value => shown(value)},
              title: {display: true, text: 'in flight', color: '--quiet'},
            },
          },
        },
      },
    };
  }

  function lanes(data, shape, picture, end) {
    const all = rows(shape);
    const count = shape.lanes.length;
    const step = count <= 12 ? 20 : Math.min(13, 480 / count);
    const labelled = count <= LABELLED;
    // A hair of paper between the bars, where they are wide enough to spare it.
    const width = ((all.reduce((sum, row) => sum + row.took, 0) / Math.max(1, all.length)) * picture.clientWidth) / end;
    const names = picture.clientWidth < 480 ? 9 : 21;
    // Threads of a pool differ in how their names end.
    const label = text => (text.length > names ? `…${text.slice(1 - names)}` : text);
    const seen = OUTCOMES.map(([name, colour], outcome) => ({
      label: name,
      data: all.filter(row => row.outcome === outcome).map(row => ({...row, x: [row.start, row.end], y: row.lane})),
      backgroundColor: colour,
      borderColor: '--paper',
      borderWidth: {left: 0, right: width > 5 ? 1 : 0, top: 0, bottom: 0},
      borderSkipped: false,
      grouped: false,
      minBarLength: 1,
      maxBarThickness: 22,
      barPercentage: step > 5 ? 0.85 : 1,
      categoryPercentage: 1,
    })).filter(dataset => dataset.data.length > 0);
    return {
      // The time axis gets no more than half of the height.
      height: Math.max(100, Math.round(count * step) + 58) + (seen.length > 1 ? 28 : 0),
      config: {
        type: 'bar',
        data: {labels: shape.lanes.map((_, lane) => lane), datasets: seen},
        options: {
          indexAxis: 'y',
          layout: {padding: {right: 16}},
          plugins: {
            legend: {display: seen.length > 1, position: 'bottom', align: 'start'},
            tooltip: {
              enabled: shape !== data.wanted,
              callbacks: {
                title: ([item]) => item.raw.name,
                label: ({raw}) => `${OUTCOMES[raw.outcome][0]}, by ${raw.thread}`,
                afterLabel: ({raw}) => `${shown(raw.start, 2)} to ${shown(raw.end, 2)} ms, took ${shown(raw.took, 2)} ms`,
              },
            },
          },
          scales: {
            x: time(end, true, shape === data.wanted),
            y: {
              type: 'category',
              afterFit: margin(picture),
              grid: {display: false},
              border: {display: false},
              ticks: {
                display: labelled,
                autoSkip: false,
                font: {size: step < 16 ? 10 : 12},
                callback: lane => label(shape.lanes[lane]),
              },
              title: {display: !labelled, text: `${shown(count)} lanes`, color: '--quiet'},
            },
          },
        },
      },
    };
  }

  function pictures(data, shape, picture) {
    const end = Math.max(millis(shape.until), (data.withinMillis || 0) * 1.05, 0.01);
    return [curve(data, shape, picture, end), lanes(data, shape, picture, end)];
  }

  function leftOut(data, picture) {
    const drawn = data.seen.bars.length;
    if (drawn < data.units) {
      const note = document.createElement('p');
      note.className = 'note';
      note.textContent =
        `The first ${shown(drawn)} of ${shown(data.units)} ${data.noun}s are drawn, and the picture ends with them.`;
      picture.after(note);
    }
  }

  charts.kinds.seen = (data, picture) => {
    leftOut(data, picture);
    return pictures(data, data.seen, picture);
  };
  charts.kinds.wanted = (data, picture) => pictures({...data, withinMillis: 0}, data.wanted, picture);

  /** The same figures to read, for whoever cannot see the picture or wants to know exactly. */
  function table(data) {
    const element = document.createElement('table');
    const line = (parent, tag, cells) => {
      const row = parent.insertRow();
      cells.forEach((text, column) => {
        const cell = document.createElement(tag);
        cell.textContent = text;
        if (tag === 'th') {
          cell.scope = 'col';
        }
        if (column >= 2 && column <= 4) {
          cell.className = 'number';
        }
        row.append(cell);
      });
    };
    line(element.createTHead(), 'th', [data.noun, 'by', 'start (ms)', 'end (ms)', 'took (ms)', 'ended']);
    const body = element.createTBody();
    rows(data.seen).forEach(({name, thread, start, end, took, outcome}) =>
      line(body, 'td', [name, thread, shown(start, 2), shown(end, 2), shown(took, 2), OUTCOMES[outcome][0]]),
    );
    return element;
  }

  document.querySelectorAll('details.table').forEach(details =>
    details.addEventListener('toggle', () => {
      const place = details.querySelector('.wide');
      if (details.open && !place.hasChildNodes()) {
        place.append(table(charts.dataOf(details.dataset.from)));
      }
    }),
  );
})();
