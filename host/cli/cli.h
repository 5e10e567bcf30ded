// The command line. See README.md here for what each command prints.
#pragma once

namespace draht {

// The exit code: 0 done, 1 failed, 2 used wrongly. Never throws.
int run_cli(int argc, char** argv);

}  // namespace draht
