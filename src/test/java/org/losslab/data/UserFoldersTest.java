package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

    @Test
    void linuxFollowsTheXdgSpecification() {
        UserFolders plain = folders("Linux", Map.of());
        UserFolders moved = folders(
                "Linux", Map.of("XDG_DATA_HOME", ELSEWHERE.toString(), "XDG_STATE_HOME", ELSEWHERE.resolve("s") + ""));

        assertThat(plain.data()).isEqualTo(HOME.resolve(".local/share/losslab"));
        assertThat(plain.state()).isEqualTo(HOME.resolve(".local/state/losslab"));
        assertThat(moved.data()).isEqualTo(ELSEWHERE.resolve("losslab"));
        assertThat(moved.state()).isEqualTo(ELSEWHERE.resolve("s/losslab"));
    }

    @Test
    void relativeVariablesAreIgnored() {
        assertThat(folders("Linux", Map.of("XDG_DATA_HOME", "relative")).data())
                .isEqualTo(HOME.resolve(".local/share/losslab"));
    }

    @Test
    void windowsAndMacHaveTheirOwnPlaces() {
        assertThat(folders("Windows 11", Map.of("LOCALAPPDATA", ELSEWHERE.toString()))
                        .data())
                .isEqualTo(ELSEWHERE.resolve("LossLab"));
        assertThat(folders("Windows 11", Map.of()).data()).isEqualTo(HOME.resolve("AppData/Local/LossLab"));
        assertThat(folders("Mac OS X", Map.of()).data()).isEqualTo(HOME.resolve("Library/Application Support/LossLab"));
    }

    private static UserFolders folders(String os, Map<String, String> environment) {
        return UserFolders.of(os, HOME, environment::get);
    }
}
