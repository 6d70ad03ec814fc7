package org.losslab.ui;

import java.util.List;
import org.losslab.data.UserFolders;
import org.losslab.figure.ChartOptions;
import org.losslab.figure.CurveFigures;
import org.losslab.figure.FigureImage;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FigureTheme;
import org.losslab.log.LogFile;
import org.losslab.state.WindowState;

/** Uses once what the window's thread needs first, on another processor, while the toolkit starts: it is loaded by then. */
final class HeadStart {

    private HeadStart() {}

    static void begin() {
        Thread thread = new Thread(HeadStart::run, "losslab-head-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        // The JSON library with all of the state's classes, then fonts and charts.
        WindowState.initial();
        new LogFile(UserFolders.current().state()).begin();
        FigureImage.render(
                CurveFigures.of(List.of(), ChartOptions.of(ChartOptions.Quantity.LOSS)),
                FigureTheme.LIGHT,
                FigureSize.pixels(300, 200));
    }
}
