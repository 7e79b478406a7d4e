vendor("thread", {
  ready: () => global("chatgenie") && chatgenie.default,
  start: (visitor) => chatgenie.default.messenger().initialize(visitor),
  stop: () => chatgenie.default.messenger().destroy(),
});
