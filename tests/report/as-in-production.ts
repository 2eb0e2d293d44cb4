// Imported first: React decides on loading whether it checks everything it draws.
Object.assign(process.env, { NODE_ENV: "production" });
