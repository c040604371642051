// Syntax that old versions of Node understand, since this is what tells their users to get a newer one.
const version = /^(\d+)\.(\d+)/.exec(process.versions.node);
if (version && Number(version[1]) * 1000 + Number(version[2]) < 20019) {
  process.stderr.write(
    "Tributary needs Node 20.19 or newer; this is Node " +
      process.versions.node +
      ". Get one at https://nodejs.org, then run the command again.\n",
  );
  process.exit(1);
}
