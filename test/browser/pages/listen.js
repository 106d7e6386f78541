// What a partner who writes its own listener would see.
window.heard = [];
addEventListener('message', (event) => window.heard.push({ origin: event.origin, data: event.data }));
