// Stands for the client that the library for JSON-LD would fetch contexts with: nothing is ever fetched.
module.exports = {};
