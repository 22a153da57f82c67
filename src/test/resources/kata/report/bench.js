// Draws times on a logarithmic scale: a bar for each strategy, or a curve against the size of a pool.
'use strict';

(() => {
  const LABELLED = [1, 2, 5];
  const BAR = 26;
  const AXES = 100;

  const shown = seconds => seconds.toLocaleString('en', {maximumSignificantDigits: 3});

  /** Of the lines of a logarithmic scale only some have a label: 0.1, 0.2, 0.5, 1, 2, 5, … */
  const label = value => {
    const leading = value / 10 ** Math.floor(Math.log10(value) + 1e-9);
    return LABELLED.some(number => Math.abs(leading - number) < 1e-6) ? shown(value) : '';
  };

  const seconds = ({low, high}) => ({
    type: 'logarithmic',
    min: low,
    max: high,
    ticks: {callback: label, maxRotation: 0, autoSkip: false},
    title: {display: true, text: 'seconds', color: '--quiet'},
  });

  const legend = {position: 'bottom', align: 'start', labels: {usePointStyle: true}};

  /** What no strategy can beat, as a broken line across the picture. */
  const limit = (data, points, more) =>
    data.limit == null
      ? []
      : [
          {
            type: 'line',
            label: `limit: ${shown(data.limit)} s`,
            data: points,
            borderColor: '--accent',
            backgroundColor: '--accent',
            borderWidth: 2,
            borderDash: [5, 3],
            pointRadius: 0,
            pointHitRadius: 0,
            pointStyle: 'line',
            ...more,
          },
        ];

  charts.kinds.bars = (data, picture) => {
    const names = data.points.map(point => point.name);
    const bar = (text, ends, colour, percentage) => ({
      label: text,
      data: data.points.map(ends),
      backgroundColor: colour,
      pointStyle: 'rect',
      grouped: false,
      minBarLength: 2,
      barPercentage: percentage,
      categoryPercentage: 1,
    });
    return [
      {
        height: names.length * BAR + AXES,
        config: {
          type: 'bar',
          data: {
            labels: names,
            datasets: [
              ...limit(data, names.map(() => data.limit), {indexAxis: 'y'}),
              bar('shortest to longest', ({min, max}) => [min, max], '--ink', 0.1),
              bar('median', ({median}) => [data.low, median], '--done', 0.75),
            ],
          },
          options: {
            indexAxis: 'y',
            layout: {padding: {right: 8}},
            plugins: {
              legend,
              tooltip: {
                callbacks: {
                  label: ({dataIndex}) => {
                    const {time, min, max} = data.points[dataIndex];
                    return `${time} (${shown(min)} to ${shown(max)})`;
                  },
                },
              },
            },
            scales: {
              x: seconds(data),
              y: {
                grid: {display: false},
                afterFit: scale => (scale.width = picture.clientWidth < 480 ? 100 : 130),
                ticks: {autoSkip: false},
              },
            },
          },
        },
      },
    ];
  };

  charts.kinds.curve = data => {
    const sizes = data.points.map(point => Number(point.name));
    const line = (text, points, colour, dash) => ({
      label: text,
      data: points,
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: 2,
      borderDash: dash,
      pointRadius: 4,
    });
    const here = data.points.map((point, i) => ({x: sizes[i], y: point.median}));
    const python = data.points
      .map((point, i) => ({x: sizes[i], y: point.python}))
      .filter(point => point.y != null);
    return [
      {
        height: 320,
        config: {
          type: 'line',
          data: {
            datasets: [
              line('here', here, '--done', []),
              line('Python 3.11', python, '--in-flight', [2, 3]),
              ...limit(data, [
                {x: Math.min(...sizes), y: data.limit},
                {x: Math.max(...sizes), y: data.limit},
              ]),
            ],
          },
          options: {
            parsing: false,
            layout: {padding: {right: 8}},
            plugins: {
              legend,
              tooltip: {
                callbacks: {
                  title: ([item]) => `${item.raw.x} thread${item.raw.x === 1 ? '' : 's'}`,
                  label: ({dataset, raw}) => `${dataset.label}: ${shown(raw.y)} s`,
                },
              },
            },
            scales: {
              x: {
                type: 'logarithmic',
                min: Math.min(...sizes),
                max: Math.max(...sizes),
                grid: {display: false},
                afterBuildTicks: scale => (scale.ticks = sizes.map(value => ({value}))),
                ticks: {autoSkip: false, maxRotation: 0, callback: value => value},
                title: {display: true, text: 'threads in the pool', color: '--quiet'},
              },
              y: seconds(data),
            },
          },
        },
      },
    ];
  };
})();
