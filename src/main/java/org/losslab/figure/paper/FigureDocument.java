package org.losslab.figure.paper;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.losslab.data.UserException;
import org.losslab.figure.Scale;

/**
 * All that a figure is made of, as settings files have it and as exported files carry it.
 *
 * @param losslabFigure the version of this form, 1
 * @param settings how it looks
 * @param source where the data come from; empty in settings that are used for many
 * @param provenance how the data came about
 */
public record FigureDocument(int losslabFigure, FigureSettings settings, FigureSource source, Provenance provenance) {

    private static final int VERSION = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    public FigureDocument {
        if (losslabFigure != VERSION) {
            throw new UserException(
                    losslabFigure > VERSION
                            ? "the figure was made by a newer LossLab; update this one"
                            : "these are no figure settings: they need \"losslabFigure\": " + VERSION);
        }
        settings = settings == null ? FigureSettings.DEFAULT : settings;
        source = source == null ? FigureSource.ofRuns(List.of()) : source;
        provenance = provenance == null ? Provenance.of(List.of(), "") : provenance;
    }

    /** A figure of those data. */
    public static FigureDocument of(FigureSettings settings, FigureSource source, Provenance provenance) {
        return new FigureDocument(VERSION, settings, source, provenance);
    }

    /** Curves that are in no run, over the axes that they have on the screen. */
    public static FigureDocument ofCurves(Page page, List<CurvePanel> panels, Provenance provenance) {
        boolean logX = panels.stream().anyMatch(panel -> panel.figure().xAxis().scale() == Scale.LOG);
        boolean logY = panels.stream().anyMatch(panel -> panel.figure().yAxis().scale() == Scale.LOG);
        FigureSettings usual = FigureSettings.DEFAULT.withPage(page);
        return of(usual.withContent(usual.content().withScales(logX, logY)), FigureSource.ofCurves(panels), provenance);
    }

    public FigureDocument withSettings(FigureSettings other) {
        return new FigureDocument(losslabFigure, other, source, provenance);
    }

    /** On one line; the same document gives the same text. */
    public String json() {
        return write(false);
    }

    /** For people. */
    public String prettyJson() {
        return write(true);
    }

    private String write(boolean pretty) {
        try {
            return (pretty ? MAPPER.writerWithDefaultPrettyPrinter() : MAPPER.writer()).writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads one.
     *
     * @throws UserException with one line if the text is no figure document
     */
    public static FigureDocument parse(String json) {
        try {
            FigureDocument document = MAPPER.readValue(json, FigureDocument.class);
            if (document == null) {
                throw new UserException("these are no figure settings: nothing is in them");
            }
            return document;
        } catch (UnrecognizedPropertyException e) {
            String possible = e.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new UserException(
                    "the figure settings have an unknown key '" + e.getPropertyName() + "'; possible: " + possible, e);
        } catch (JsonProcessingException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UserException user) {
                    throw new UserException(user.getMessage(), e);
                }
            }
            String line = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new UserException("the figure settings cannot be read: " + line, e);
        }
    }
}
