"""How the facilitator's window looks: one style sheet made of the shared colours."""

from __future__ import annotations

from pathlib import Path

from llo_game.picture.tokens import BRON, INKT, JULLIE, KAART, LEEM, NU, PAPIER, VOEG, ZAND
from llo_game.ui.fonts import FAMILY


def style_sheet(icons: Path) -> str:
    """Qt style sheet for the whole application; sizes are logical pixels. `icons` holds the arrows."""
    down, up = (icons / "omlaag.svg").as_posix(), (icons / "omhoog.svg").as_posix()
    return f"""
* {{ font-family: "{FAMILY}"; font-size: 15px; font-weight: 500; color: {INKT}; }}
QMainWindow, QDialog, QMessageBox, QStackedWidget, QWidget#page {{ background: {PAPIER}; }}
QMenuBar {{ background: {PAPIER}; border-bottom: 1px solid {VOEG}; padding: 2px 8px; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {NU}; }}
QMenu {{ background: {KAART}; border: 2px solid {INKT}; padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 14px; border-radius: 4px; }}
QMenu::item:selected {{ background: {NU}; color: {INKT}; }}
QMenu::item:disabled {{ color: {LEEM}; }}
QMenu::separator {{ height: 1px; background: {VOEG}; margin: 4px 8px; }}
QToolTip {{ background: {KAART}; border: 2px solid {INKT}; padding: 4px; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: 32px; font-weight: 800; }}
QLabel[role="heading"] {{ font-size: 16px; font-weight: 700; }}
QLabel[role="strong"] {{ font-weight: 700; }}
QLabel[role="quiet"] {{ color: {LEEM}; font-size: 14px; }}
QLabel[role="question"] {{ color: {JULLIE}; font-size: 17px; font-weight: 700; }}
QLabel[role="source"] {{ color: {BRON}; }}
QLabel[role="clock"] {{ font-size: 26px; font-weight: 800; }}
QLabel[role="notice"] {{ background: {KAART}; border: 2px solid {INKT}; border-radius: 6px;
    padding: 8px 12px; font-weight: 600; }}
QFrame[role="rule"] {{ background: {VOEG}; border: none; max-height: 2px; min-height: 2px; }}
QFrame[role="card"] {{ background: {KAART}; border: 2px solid {VOEG}; border-radius: 6px; }}
QPushButton {{ background: {KAART}; border: 2px solid {INKT}; border-radius: 6px;
    padding: 7px 12px; font-weight: 600; text-align: left; }}
QPushButton:hover {{ background: {ZAND}; }}
QPushButton:focus {{ border: 3px solid {INKT}; background: {NU}; padding: 6px 11px; }}
QPushButton:disabled {{ border: 2px solid {VOEG}; color: {LEEM}; background: {PAPIER}; }}
QPushButton[role="main"] {{ background: {INKT}; color: {KAART}; font-size: 16px; font-weight: 700;
    padding: 11px 14px; }}
QPushButton[role="main"]:hover {{ background: #24363E; }}
QPushButton[role="main"]:focus {{ border: 3px solid {INKT}; background: {NU}; color: {INKT};
    padding: 10px 13px; }}
QPushButton[role="main"]:disabled {{ background: {PAPIER}; color: {LEEM}; border: 2px dashed {VOEG}; }}
QLineEdit, QPlainTextEdit, QDateEdit, QComboBox, QSpinBox {{ background: {KAART}; border: 2px solid {INKT};
    border-radius: 6px; padding: 6px 9px; selection-background-color: {NU}; selection-color: {INKT}; }}
QLineEdit {{ placeholder-text-color: {LEEM}; }}
QLineEdit:focus, QPlainTextEdit:focus, QDateEdit:focus, QComboBox:focus, QSpinBox:focus {{
    border: 3px solid {INKT}; background: #FFF3CC; padding: 5px 8px; }}
QLineEdit[role="entry"] {{ font-size: 29px; font-weight: 700; border: none; padding: 4px 10px;
    background: {KAART}; placeholder-text-color: #7F868A; }}
QLineEdit[role="entry"]:focus {{ border: none; background: {KAART}; padding: 4px 10px; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 30px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{down}"); width: 16px; height: 16px; }}
QSpinBox {{ padding-right: 34px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: 30px; }}
QSpinBox::up-button {{ subcontrol-position: top right; height: 17px; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; height: 17px; }}
QSpinBox::up-arrow {{ image: url("{up}"); width: 14px; height: 14px; }}
QSpinBox::down-arrow {{ image: url("{down}"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {KAART}; border: 2px solid {INKT};
    selection-background-color: {NU}; selection-color: {INKT}; }}
QListView {{ background: {PAPIER}; border: none; outline: none; }}
QListView::item {{ padding: 5px 6px; border-bottom: 1px solid {ZAND}; }}
QListView::item:selected {{ background: {NU}; color: {INKT}; }}
QListView:focus {{ border: 2px solid {INKT}; border-radius: 4px; }}
QScrollBar:vertical {{ background: {PAPIER}; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {VOEG}; border-radius: 4px; min-height: 24px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollArea {{ border: none; background: transparent; }}
QStatusBar {{ background: {PAPIER}; }}
QStatusBar QLabel {{ padding-left: 12px; }}
QMessageBox QLabel#qt_msgbox_label {{ font-size: 16px; font-weight: 700; min-width: 400px; }}
QMessageBox QLabel#qt_msgbox_informativelabel {{ min-width: 400px; }}
QGraphicsView {{ border: none; background: {PAPIER}; }}
QGraphicsView#board:focus {{ border: 2px solid {INKT}; border-radius: 6px; }}
QTabWidget::pane {{ border: none; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; border: none; border-bottom: 3px solid transparent;
    padding: 5px 10px; font-weight: 600; color: {LEEM}; }}
QTabBar::tab:selected {{ border-bottom: 3px solid {INKT}; color: {INKT}; }}
QTabBar::tab:focus {{ background: {NU}; }}
QSplitter::handle {{ background: {VOEG}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 18px; height: 18px; }}
"""
