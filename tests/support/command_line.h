// The built program as a user calls it: with arguments, a home folder of its own, and what it prints.
#pragma once

#include "support/temp_folder.h"

#include <string>
#include <vector>

namespace draht::test {

struct Printed {
  int exit_code = -1;  // minus the signal when one ended it
  std::string out, err;
};

class CommandLine {
 public:
  // HOME and the data folder lie in the temporary folder; the language is English, the zone UTC.
  Printed run(std::vector<std::string> arguments, const std::vector<std::string>& environment = {}) const;

  const TempFolder& folder() const { return folder_; }
  std::filesystem::path database() const { return folder_ / "data/draht/archive.sqlite"; }

 private:
  TempFolder folder_;
};

}  // namespace draht::test
