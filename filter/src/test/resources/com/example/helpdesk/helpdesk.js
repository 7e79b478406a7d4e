vendor("helpdesk", {
  ready: () => window.Helpdesk,
  start: (visitor) => Helpdesk.open(visitor),
  stop: () => Helpdesk.close(),
});
