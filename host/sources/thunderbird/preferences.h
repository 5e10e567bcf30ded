// Thunderbird's preferences as a profile keeps them (prefs.js): names and values, without a JavaScript engine.
#pragma once

#include "core/error.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

class Preferences {
 public:
  // import_failed when the file cannot be read. Lines that are no preference are passed over.
  static Result<Preferences> read(const std::filesystem::path& prefs_js);
  static Preferences parse(std::string_view text);

  // Strings without their quotes, numbers and "true" as written; empty when not set.
  const std::string& get(const std::string& name) const;
  bool is_true(const std::string& name) const { return get(name) == "true"; }

  // A list separated by commas, as of account ids: "account1,account3". Each entry once.
  std::vector<std::string> list(const std::string& name) const;

 private:
  std::map<std::string, std::string> values_;
};

}  // namespace draht
