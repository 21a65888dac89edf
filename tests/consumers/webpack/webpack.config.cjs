// The core is fetched once the page is there, so webpack's warning of its size is no news.
module.exports = { mode: 'production', performance: { hints: false } };
